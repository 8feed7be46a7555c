package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.signin.Level;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the parameters of a request that is known to be right. */
final class RequestReader {
    private static final Set<String> LANGUAGES = Set.of("hu", "en");
    private static final int LONGEST_HINT = 100;

    private RequestReader() {}

    static AuthorizationRequest read(Portal portal, ReplyTo replyTo, Parameters parameters) {
        ClaimsRequest claims = claims(portal, parameters);
        return new AuthorizationRequest(
                portal.id(),
                replyTo,
                scope(portal, parameters),
                parameters.get("nonce").orElse(null),
                parameters.get("code_challenge").orElse(null),
                parameters.get("dpop_jkt").orElse(null),
                level(parameters, claims),
                parameters.get("max_age").map(Long::parseLong).map(Duration::ofSeconds),
                prompt(parameters.list("prompt")),
                parameters.list("prompt").contains("consent"),
                language(parameters),
                parameters.get("login_hint").filter(hint -> hint.length() <= LONGEST_HINT),
                claims,
                claims.subjects().stream().findFirst());
    }

    /** Only what some scope brings that the portal may have. */
    private static ClaimsRequest claims(Portal portal, Parameters parameters) {
        ClaimsRequest asked =
                parameters.get("claims").flatMap(ClaimsParameter::parse).orElse(ClaimsRequest.NONE);
        Set<String> allowed = ScopeClaims.of(portal.scopes());
        return new ClaimsRequest(
                both(asked.userInfo(), allowed), both(asked.idToken(), allowed), asked.acr(), asked.subjects());
    }

    private static Set<String> both(Set<String> asked, Set<String> allowed) {
        Set<String> both = new LinkedHashSet<>(asked);
        both.retainAll(allowed);
        return both;
    }

    private static Set<String> scope(Portal portal, Parameters parameters) {
        Set<String> scope = new LinkedHashSet<>(parameters.list("scope"));
        scope.retainAll(portal.scopes());
        return scope;
    }

    /**
     * Any of the values will do (OpenID Connect Core 1.0, section 3.1.2.1), so the lowest is the bar; the claim says it
     * more exactly than the parameter.
     */
    private static Optional<Level> level(Parameters parameters, ClaimsRequest claims) {
        return claims.acr()
                .flatMap(ClaimsRequest.Acr::lowest)
                .or(() -> parameters.list("acr_values").stream()
                        .flatMap(acr -> Level.ofAcr(acr).stream())
                        .min(Comparator.naturalOrder()));
    }

    private static Prompt prompt(List<String> prompts) {
        if (prompts.contains("none")) {
            return Prompt.NONE;
        }
        return prompts.contains("login") || prompts.contains("select_account") ? Prompt.ANEW : Prompt.AS_NEEDED;
    }

    private static Optional<String> language(Parameters parameters) {
        return parameters.list("ui_locales").stream()
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(LANGUAGES::contains)
                .findFirst();
    }
}
