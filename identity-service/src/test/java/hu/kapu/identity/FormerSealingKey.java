package hu.kapu.identity;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import hu.kapu.kit.testing.TestSecrets;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;

/** A second key in the at-rest keyset, as after a rotation: it opens what it sealed once, and seals nothing any more. */
public class FormerSealingKey implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        try {
            KeysetHandle keys = keys();
            if (keys.size() == 1) {
                KeysetHandle.Builder.Entry former = KeysetHandle.generateEntryFromParameters(
                                PredefinedAeadParameters.AES256_GCM)
                        .withRandomId();
                Files.writeString(
                        file(),
                        TinkJsonProtoKeysetFormat.serializeKeyset(
                                KeysetHandle.newBuilder(keys).addEntry(former).build(), InsecureSecretKeyAccess.get()));
            }
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        // The keys go with the JVM.
    }

    /** As it was sealed before the rotation. */
    public static byte[] seal(byte[] plain, String context) {
        try {
            KeysetHandle.Builder former = KeysetHandle.newBuilder(keys());
            former.getAt(former.size() - 1).makePrimary();
            return former.build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class)
                    .encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeysetHandle keys() throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file()), InsecureSecretKeyAccess.get());
    }

    private static Path file() {
        return TestSecrets.folder().resolve("sealing").resolve("at-rest.json");
    }
}
