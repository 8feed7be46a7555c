package hu.kapu.kit.testing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Writes the key files of an installation that only its developer uses; a marker keeps them out of production. */
public final class DevelopmentSecrets {
    public static final String MARKER = "DEVELOPMENT-KEYS";

    private static final List<String> AUDIENCES = List.of("identity", "second-factor", "notification");
    private static final SecureRandom RANDOM = new SecureRandom();

    private DevelopmentSecrets() {}

    /** Fresh keys for what is missing below the folder; keys that are there stay. */
    public static void write(Path secrets) {
        try {
            AeadConfig.register();
            HybridConfig.register();
            PrfConfig.register();
            Files.createDirectories(secrets.resolve("sealing"));
            Files.createDirectories(secrets.resolve("callers"));
            Files.createDirectories(secrets.resolve("history"));
            Files.writeString(secrets.resolve(MARKER), "Keys for development, made on this machine.\n");
            sealing(secrets.resolve("sealing"));
            pairwise(secrets.resolve("pairwise.key"));
            checkpoints(secrets.resolve("history"));
            for (String audience : AUDIENCES) {
                writeCallerKey(secrets, audience);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make keys", e);
        }
    }

    private static void sealing(Path folder) throws IOException, GeneralSecurityException {
        keyset(folder.resolve("at-rest.json"), PredefinedAeadParameters.AES256_GCM);
        keyset(folder.resolve("keyed-hash.json"), PredefinedPrfParameters.HMAC_SHA256_PRF);
        keyset(folder.resolve("pepper.json"), PredefinedPrfParameters.HMAC_SHA256_PRF);
        keyset(folder.resolve("message-code.json"), PredefinedPrfParameters.HMAC_SHA256_PRF);
        Path privateKeys = folder.resolve("mail-private.json");
        if (!Files.exists(privateKeys)) {
            KeysetHandle keys = KeysetHandle.generateNew(mail());
            Files.writeString(privateKeys, json(keys));
            Files.writeString(folder.resolve("mail-public.json"), json(keys.getPublicKeysetHandle()));
        }
    }

    private static void keyset(Path file, Parameters parameters) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            Files.writeString(file, json(KeysetHandle.generateNew(parameters)));
        }
    }

    private static String json(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    }

    private static HpkeParameters mail() throws GeneralSecurityException {
        return HpkeParameters.builder()
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .setVariant(HpkeParameters.Variant.TINK)
                .build();
    }

    private static void pairwise(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, Base64.getEncoder().encodeToString(randomKey()));
        }
    }

    /** As {@code openssl genpkey -algorithm ed25519} and {@code openssl pkey -pubout} would write them. */
    private static void checkpoints(Path folder) throws IOException, GeneralSecurityException {
        Path privateKey = folder.resolve("checkpoint-private.pem");
        if (!Files.exists(privateKey)) {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.writeString(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            Files.writeString(
                    folder.resolve("checkpoint-public.pem"),
                    pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        }
    }

    private static String pem(String what, byte[] der) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n";
    }

    private static byte[] randomKey() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }

    /** The key of one more audience, unless it is there. */
    static void writeCallerKey(Path secrets, String audience) {
        Path file = secrets.resolve("callers").resolve(audience + ".jwks");
        if (Files.exists(file)) {
            return;
        }
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(randomKey());
        String jwk = "{\"kty\":\"oct\",\"alg\":\"HS256\",\"kid\":\"dev-1\",\"k\":\"" + encoded + "\"}";
        try {
            Files.writeString(file, "{\"keys\":[" + jwk + "]}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
