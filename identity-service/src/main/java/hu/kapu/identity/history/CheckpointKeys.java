package hu.kapu.identity.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The Ed25519 key (RFC 8032) that signs checkpoints and proofs, as {@code openssl} writes it, in {@code history/} below
 * the secrets directory: {@code checkpoint-private.pem}, and {@code checkpoint-public.pem} with the present public key
 * first and former ones after it. Read at each use, which is every few minutes, so that a new key needs no restart.
 */
@ApplicationScoped
class CheckpointKeys {
    private static final String ALGORITHM = "Ed25519";
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z ]+)-----([^-]+)-----END \\1-----");

    private final Path folder;

    CheckpointKeys(@ConfigProperty(name = "kapu.secrets-dir") Path secrets) {
        this.folder = secrets.resolve("history");
    }

    byte[] sign(byte[] message) {
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(
                            blocks("checkpoint-private.pem").getFirst()));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the checkpoint key cannot sign", e);
        }
    }

    /** True under any of the public keys. */
    boolean verify(byte[] message, byte[] signature) {
        return blocks("checkpoint-public.pem").stream().anyMatch(der -> verifies(der, message, signature));
    }

    /** The present public key in PEM. */
    String publicKey() {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(blocks("checkpoint-public.pem").getFirst());
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    }

    private static boolean verifies(byte[] der, byte[] message, byte[] signature) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der));
            Signature verification = Signature.getInstance(ALGORITHM);
            verification.initVerify(key);
            verification.update(message);
            return verification.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private List<byte[]> blocks(String file) {
        try {
            List<byte[]> blocks = BLOCK.matcher(Files.readString(folder.resolve(file)))
                    .results()
                    .map(block -> Base64.getMimeDecoder().decode(block.group(2)))
                    .toList();
            if (blocks.isEmpty()) {
                throw new IllegalStateException(folder.resolve(file) + " holds no key");
            }
            return blocks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
