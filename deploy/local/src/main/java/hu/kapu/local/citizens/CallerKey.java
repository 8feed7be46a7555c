package hu.kapu.local.citizens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The key with which this suite's launcher calls one service, in the gateway's place (RFC 7519, HS256). */
public record CallerKey(String audience, String id, SecretKeySpec key) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final int LIFETIME_SECONDS = 60;

    public static CallerKey of(String audience, Path secrets) {
        Path file = secrets.resolve("callers").resolve(audience + ".jwks");
        try {
            JsonNode first = JSON.readTree(file.toFile()).path("keys").path(0);
            byte[] key = Base64.getUrlDecoder().decode(first.path("k").asText());
            return new CallerKey(audience, first.path("kid").asText(), new SecretKeySpec(key, "HmacSHA256"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A call about nobody in particular. */
    public String token() {
        return token(null, null, null);
    }

    /** A call for a citizen, who proved the password at {@code passwordAt}, in one transaction. */
    public String token(@Nullable UUID citizen, @Nullable Instant passwordAt, @Nullable UUID transaction) {
        Instant now = Instant.now();
        ObjectNode claims = JSON.createObjectNode()
                .put("aud", audience)
                .put("jti", UUID.randomUUID().toString())
                .put("iat", now.getEpochSecond())
                .put("exp", now.plusSeconds(LIFETIME_SECONDS).getEpochSecond());
        if (citizen != null) {
            claims.put("citizen", citizen.toString());
        }
        if (passwordAt != null) {
            claims.put("password_at", passwordAt.getEpochSecond());
        }
        if (transaction != null) {
            claims.put("txn", transaction.toString());
        }
        ObjectNode header =
                JSON.createObjectNode().put("alg", "HS256").put("typ", "JWT").put("kid", id);
        String signed = encoded(header) + "." + encoded(claims);
        return signed + "." + BASE64URL.encodeToString(hmac(signed));
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(ObjectNode json) {
        return BASE64URL.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
