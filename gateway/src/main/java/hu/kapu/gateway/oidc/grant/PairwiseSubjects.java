package hu.kapu.gateway.oidc.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Identifiers that differ from sector to sector, so that portals cannot join what they know of a citizen (OpenID Connect
 * Core 1.0, section 8.1): {@code sub = base64url(HMAC-SHA256(key, sector ‖ 0x00 ‖ citizen id))}. The key never rotates.
 */
@ApplicationScoped
public class PairwiseSubjects {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    @Inject
    PairwiseSubjects(@ConfigProperty(name = "kapu.secrets-dir") Path secrets) {
        this(read(secrets.resolve("pairwise.key")));
    }

    PairwiseSubjects(byte[] key) {
        if (key.length < KEY_BYTES) {
            throw new IllegalArgumentException("pairwise.key has less than 32 bytes");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    public String sub(String sector, UUID citizenId) {
        return hash(sector + "\0" + citizenId);
    }

    /** Names a session to one sector only; as comparable across portals as {@code sub} is: not at all. */
    public String sid(String sector, UUID sessionId) {
        return hash("sid\0" + sector + "\0" + sessionId);
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Base64.getDecoder().decode(Files.readString(file).trim());
        } catch (IOException e) {
            throw new UncheckedIOException("the pairwise key is missing: " + file, e);
        }
    }
}
