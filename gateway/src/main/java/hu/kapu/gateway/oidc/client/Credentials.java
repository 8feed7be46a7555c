package hu.kapu.gateway.oidc.client;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import hu.kapu.gateway.oidc.Parameters;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client sent to prove itself, read and not yet believed (RFC 6749, section 2.3; RFC 7523, section 2.2). */
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

    /**
     * A JWT signed by the client.
     *
     * @param clientId whom the JWT is about, by its own word
     */
    record Assertion(Optional<String> clientId, SignedJWT jwt) implements Credentials {
        @Override
        public String toString() {
            return "Assertion[" + clientId.orElse("") + "]";
        }
    }

    /** A public client names itself only. */
    record None(String clientId) implements Credentials {}

    /** Two ways at once, or something unreadable. */
    record Unusable() implements Credentials {}

    /** Whom the request says it comes from, whatever that is worth. */
    default Optional<String> claimedId() {
        return switch (this) {
            case Basic basic -> Optional.of(basic.clientId());
            case Post post -> Optional.of(post.clientId());
            case Assertion assertion -> assertion.clientId();
            case None none -> Optional.of(none.clientId());
            case Unusable() -> Optional.empty();
        };
    }

    String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /** Two ways at once are no way (RFC 6749, section 2.3). */
    static Credentials read(@Nullable String authorization, Parameters parameters) {
        boolean secret = parameters.has("client_secret");
        boolean assertion = parameters.has("client_assertion") || parameters.has("client_assertion_type");
        Optional<String> clientId = parameters.get("client_id");
        boolean readable = clientId.isPresent() == parameters.has("client_id");
        if (!readable || (authorization != null ? secret || assertion : secret && assertion)) {
            return new Unusable();
        }
        if (authorization != null) {
            return basic(authorization, clientId);
        }
        if (assertion) {
            return assertion(parameters, clientId);
        }
        return clientId.map(id -> secret ? post(id, parameters) : new None(id)).orElseGet(Unusable::new);
    }

    private static Credentials post(String clientId, Parameters parameters) {
        return parameters
                .get("client_secret")
                .<Credentials>map(secret -> new Post(clientId, secret))
                .orElseGet(Unusable::new);
    }

    private static Credentials assertion(Parameters parameters, Optional<String> clientId) {
        Optional<String> jwt = parameters.get("client_assertion");
        boolean known = parameters
                .get("client_assertion_type")
                .filter(ASSERTION_TYPE::equals)
                .isPresent();
        if (!known || jwt.isEmpty()) {
            return new Unusable();
        }
        try {
            SignedJWT signed = SignedJWT.parse(jwt.get());
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            Optional<String> subject = Optional.ofNullable(claims == null ? null : claims.getSubject());
            boolean sameClient = clientId.isEmpty() || clientId.equals(subject);
            return sameClient ? new Assertion(subject, signed) : new Unusable();
        } catch (ParseException e) {
            return new Unusable();
        }
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
