package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.oidc.authorization.RequestChecker.Objection;
import hu.kapu.gateway.oidc.grant.Pkce;
import hu.kapu.gateway.portal.Portal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules for an authorization request, each from its document; none knows of the others. */
final class RequestRules {
    private static final Set<String> PROMPTS = Set.of("none", "login", "select_account", "consent");
    private static final Pattern THUMBPRINT = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private RequestRules() {}

    /** RFC 6749, section 3.1. */
    static Optional<Objection> eachParameterOnce(Parameters parameters) {
        return parameters.repeated().map(name -> invalid("a parameter came twice"));
    }

    /** RFC 6749, appendix A: printable characters only; nothing else could be stored or shown either. */
    static Optional<Objection> noControlCharacters(Parameters parameters) {
        return parameters.haveControlCharacters()
                ? Optional.of(invalid("a parameter has control characters"))
                : Optional.empty();
    }

    /** OpenID Connect Core 1.0, sections 3.1.2.6, 6 and 7.2.1. */
    static Optional<Objection> nothingWeDoNotOffer(Parameters parameters) {
        if (parameters.has("request")) {
            return Optional.of(new Objection(OAuthError.REQUEST_NOT_SUPPORTED, "request objects are not offered"));
        }
        if (parameters.has("request_uri")) {
            return Optional.of(new Objection(OAuthError.REQUEST_URI_NOT_SUPPORTED, "request_uri is not offered"));
        }
        if (parameters.has("registration")) {
            return Optional.of(new Objection(OAuthError.REGISTRATION_NOT_SUPPORTED, "registration is not offered"));
        }
        return Optional.empty();
    }

    /** OAuth 2.0 Multiple Response Type Encoding Practices 1.0, section 2.1, and OAuth 2.0 Form Post Response Mode 1.0. */
    static Optional<Objection> knownResponseMode(Parameters parameters) {
        return parameters
                .get("response_mode")
                .filter(mode -> ResponseMode.parse(mode).isEmpty())
                .map(mode -> invalid("response_mode is query or form_post"));
    }

    /** RFC 9700, section 2.1.2: the code flow only. */
    static Optional<Objection> codeFlow(Parameters parameters) {
        Optional<String> type = parameters.get("response_type");
        if (type.isEmpty()) {
            return Optional.of(invalid("response_type is missing"));
        }
        return type.filter(asked -> !asked.equals("code"))
                .map(asked -> new Objection(OAuthError.UNSUPPORTED_RESPONSE_TYPE, "response_type is code"));
    }

    /** OpenID Connect Core 1.0, section 3.1.2.1. */
    static Optional<Objection> openIdScope(Parameters parameters) {
        return parameters.list("scope").contains("openid")
                ? Optional.empty()
                : Optional.of(new Objection(OAuthError.INVALID_SCOPE, "scope lacks openid"));
    }

    /** OpenID Connect Core 1.0, section 3.1.2.1: none stands alone. */
    static Optional<Objection> knownPrompt(Parameters parameters) {
        List<String> prompts = parameters.list("prompt");
        return !PROMPTS.containsAll(prompts) || (prompts.contains("none") && prompts.size() > 1)
                ? Optional.of(invalid("prompt is none alone, or some of login, select_account and consent"))
                : Optional.empty();
    }

    /** OpenID Connect Core 1.0, sections 5.5 and 5.5.1.1. */
    static Optional<Objection> readableClaims(Parameters parameters) {
        if (!parameters.has("claims")) {
            return Optional.empty();
        }
        Optional<ClaimsRequest> claims = parameters.get("claims").flatMap(ClaimsParameter::parse);
        if (claims.isEmpty()) {
            return Optional.of(invalid("claims is not a claims request"));
        }
        if (claims.get().subjects().size() > 1) {
            return Optional.of(invalid("claims asks for two different citizens"));
        }
        return claims.get()
                .acr()
                .filter(ClaimsRequest.Acr::isOutOfReach)
                .map(acr -> new Objection(
                        OAuthError.UNMET_AUTHENTICATION_REQUIREMENTS,
                        "none of the essential acr values is known here"));
    }

    /** RFC 9126, section 6. */
    static Optional<Objection> pushedWhereDemanded(Portal portal, boolean pushed) {
        return portal.demands().pushed() && !pushed
                ? Optional.of(invalid("this client pushes its requests"))
                : Optional.empty();
    }

    /** RFC 9449, section 10. */
    static Optional<Objection> thumbprintOfAKey(Parameters parameters) {
        return parameters
                .get("dpop_jkt")
                .filter(key -> !THUMBPRINT.matcher(key).matches())
                .map(key -> invalid("dpop_jkt is a SHA-256 thumbprint"));
    }

    static Optional<Objection> readableMaxAge(Parameters parameters) {
        return parameters
                .get("max_age")
                .filter(age -> !SECONDS.matcher(age).matches())
                .map(age -> invalid("max_age is a number of seconds"));
    }

    /** RFC 7636, section 4.4.1 and RFC 9700, section 2.1.1: S256, unless the portal is registered without. */
    static Optional<Objection> challenge(Portal portal, Parameters parameters) {
        Optional<String> challenge = parameters.get("code_challenge");
        Optional<String> method = parameters.get("code_challenge_method");
        if (challenge.isPresent()) {
            boolean wellFormed = method.filter("S256"::equals).isPresent() && Pkce.isChallenge(challenge.get());
            return wellFormed ? Optional.empty() : Optional.of(invalid("code_challenge_method is S256"));
        }
        return method.isPresent() || portal.demands().pkce()
                ? Optional.of(invalid("code_challenge is missing"))
                : Optional.empty();
    }

    private static Objection invalid(String description) {
        return new Objection(OAuthError.INVALID_REQUEST, description);
    }
}
