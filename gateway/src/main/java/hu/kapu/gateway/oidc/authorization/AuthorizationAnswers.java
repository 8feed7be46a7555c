package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.gateway.oidc.grant.OpaqueToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** What portals are answered; each answer names the issuer, against mix-up attacks (RFC 9207). */
@ApplicationScoped
class AuthorizationAnswers {
    private final String issuer;

    AuthorizationAnswers(OidcConfig config) {
        this.issuer = config.issuer().toString();
    }

    PortalAnswer code(ReplyTo replyTo, OpaqueToken code) {
        return to(replyTo, Map.of("code", code.value()));
    }

    PortalAnswer error(ReplyTo replyTo, OAuthError error, String description) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("error", error.code());
        parameters.put("error_description", description);
        return to(replyTo, parameters);
    }

    private PortalAnswer to(ReplyTo replyTo, Map<String, String> answer) {
        Map<String, String> parameters = new LinkedHashMap<>(answer);
        if (replyTo.state() != null) {
            parameters.put("state", replyTo.state());
        }
        parameters.put("iss", issuer);
        return new PortalAnswer(replyTo, parameters);
    }
}
