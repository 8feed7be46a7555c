package hu.kapu.gateway.oidc.token;

import hu.kapu.gateway.oidc.Parameters;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client sent to prove itself, read and not yet believed (RFC 6749, section 2.3.1). */
sealed interface Credentials {
    record Basic(String clientId, String secret) implements Credentials {
        @Override
        public String toString() {
            return "Basic[" + clientId + "]";
        }
    }

    record Post(String clientId, String secret) implements Credentials {
        @Override
        public String toString() {
            return "Post[" + clientId + "]";
        }
    }

    /** A public client names itself only. */
    record None(String clientId) implements Credentials {}

    /** Two ways at once, or something unreadable. */
    record Unusable() implements Credentials {}

    static Credentials read(@Nullable String authorization, Parameters parameters) {
        Optional<String> clientId = parameters.get("client_id");
        Optional<String> secret = parameters.get("client_secret");
        if (authorization != null) {
            return parameters.has("client_secret") ? new Unusable() : basic(authorization, clientId);
        }
        if (clientId.isEmpty()) {
            return new Unusable();
        }
        return secret.<Credentials>map(given -> new Post(clientId.get(), given))
                .orElseGet(() -> new None(clientId.get()));
    }

    private static Credentials basic(String authorization, Optional<String> clientId) {
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return new Unusable();
        }
        try {
            String pair = new String(
                    Base64.getDecoder().decode(authorization.substring(6).trim()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            Basic basic = new Basic(decoded(pair.substring(0, colon)), decoded(pair.substring(colon + 1)));
            boolean sameClient = clientId.stream().allMatch(basic.clientId()::equals);
            return sameClient ? basic : new Unusable();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return new Unusable();
        }
    }

    private static String decoded(String formEncoded) {
        return URLDecoder.decode(formEncoded, StandardCharsets.UTF_8);
    }
}
