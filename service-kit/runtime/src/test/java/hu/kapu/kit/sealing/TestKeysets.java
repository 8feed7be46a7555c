package hu.kapu.kit.sealing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Keysets in a temporary folder, as an operator would make and rotate them. */
final class TestKeysets {
    private final Path folder;
    private final Keysets keysets;

    TestKeysets(Path secrets) throws IOException {
        this.keysets = new Keysets(secrets);
        this.folder = Files.createDirectories(secrets.resolve("sealing"));
    }

    /** Opens the files anew, as a restarted service would. */
    Keysets opened() {
        return keysets;
    }

    @CanIgnoreReturnValue
    KeysetHandle generate(String name, Parameters parameters) throws IOException, GeneralSecurityException {
        return write(name, KeysetHandle.generateNew(parameters));
    }

    /** A further key becomes primary, the former stay. */
    @CanIgnoreReturnValue
    KeysetHandle rotate(String name, Parameters parameters) throws IOException, GeneralSecurityException {
        return write(
                name,
                KeysetHandle.newBuilder(read(name))
                        .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                                .withRandomId()
                                .makePrimary())
                        .build());
    }

    /** Only the primary key stays. */
    void forgetFormer(String name) throws IOException, GeneralSecurityException {
        KeysetHandle.Entry primary = read(name).getPrimary();
        KeysetHandle kept = KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(primary.getKey())
                        .withFixedId(primary.getId())
                        .makePrimary())
                .build();
        write(name, kept);
    }

    @CanIgnoreReturnValue
    KeysetHandle write(String name, KeysetHandle keys) throws IOException, GeneralSecurityException {
        Files.writeString(
                folder.resolve(name + ".json"),
                TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
        return keys;
    }

    static HpkeParameters mail() throws GeneralSecurityException {
        return HpkeParameters.builder()
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .setVariant(HpkeParameters.Variant.TINK)
                .build();
    }

    private KeysetHandle read(String name) throws IOException, GeneralSecurityException {
        return Keysets.parse(Files.readString(folder.resolve(name + ".json")));
    }
}
