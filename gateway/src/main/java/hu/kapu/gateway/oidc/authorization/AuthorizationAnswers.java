package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.gateway.oidc.grant.OpaqueToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Addresses that answer a portal; each names the issuer, against mix-up attacks (RFC 9207). */
@ApplicationScoped
class AuthorizationAnswers {
    private final String issuer;

    AuthorizationAnswers(OidcConfig config) {
        this.issuer = config.issuer().toString();
    }

    URI code(ReplyTo replyTo, OpaqueToken code) {
        return to(replyTo, Map.of("code", code.value()));
    }

    URI error(ReplyTo replyTo, OAuthError error, String description) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("error", error.code());
        parameters.put("error_description", description);
        return to(replyTo, parameters);
    }

    private URI to(ReplyTo replyTo, Map<String, String> answer) {
        Map<String, String> parameters = new LinkedHashMap<>(answer);
        if (replyTo.state() != null) {
            parameters.put("state", replyTo.state());
        }
        parameters.put("iss", issuer);
        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(replyTo.redirectUri() + separator(replyTo.redirectUri()) + query);
    }

    /** A registered address may have a query of its own, which is kept (RFC 6749, section 3.1.2). */
    private static String separator(String redirectUri) {
        return redirectUri.contains("?") ? "&" : "?";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
