package hu.kapu.kit.callers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The symmetric keys of one audience: the first signs, all verify. Read from a JWK set (RFC 7517, {@code kty=oct}). */
record CallerKeys(List<CallerKey> keys) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MINIMUM_BYTES = 32;

    /** One HS256 key and the name under which tokens refer to it. */
    record CallerKey(String id, SecretKey key) {
        @Override
        public String toString() {
            return "CallerKey[" + id + "]";
        }
    }

    CallerKeys {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a caller key set without a key");
        }
    }

    static CallerKeys parse(String jwks) {
        try {
            List<CallerKey> keys = new ArrayList<>();
            for (JsonNode jwk : JSON.readTree(jwks).path("keys")) {
                keys.add(key(jwk));
            }
            return new CallerKeys(keys);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the caller key set is not JSON", e);
        }
    }

    CallerKey current() {
        return keys.getFirst();
    }

    Optional<SecretKey> named(String id) {
        return keys.stream()
                .filter(key -> key.id().equals(id))
                .map(CallerKey::key)
                .findFirst();
    }

    private static CallerKey key(JsonNode jwk) {
        byte[] bytes = Base64.getUrlDecoder().decode(jwk.path("k").asText());
        if (!jwk.path("kty").asText().equals("oct") || bytes.length < MINIMUM_BYTES) {
            throw new IllegalArgumentException("a caller key must be an oct key of at least 256 bits");
        }
        return new CallerKey(jwk.path("kid").asText(), new SecretKeySpec(bytes, "HmacSHA256"));
    }
}
