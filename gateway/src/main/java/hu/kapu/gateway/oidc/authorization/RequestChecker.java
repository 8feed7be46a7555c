package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.Portals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks an authorization request in the order that keeps it from becoming an open redirector: first who asks, then where
 * to answer, and only then anything that is answered there.
 */
@ApplicationScoped
class RequestChecker {
    private final Portals portals;

    RequestChecker(Portals portals) {
        this.portals = portals;
    }

    /** A request as it stands in the address. */
    RequestCheck check(Parameters parameters) {
        return check(parameters, false);
    }

    /** A request that the portal's own server has brought, or brings now (RFC 9126, section 2.1). */
    RequestCheck checkPushed(Parameters parameters) {
        return check(parameters, true);
    }

    private RequestCheck check(Parameters parameters, boolean pushed) {
        Optional<String> clientId = parameters.get("client_id");
        Optional<Portal> portal = clientId.flatMap(portals::byClientId);
        if (portal.isEmpty()) {
            return clientId.flatMap(portals::disabledByClientId)
                    .<RequestCheck>map(RequestCheck.PortalDisabled::new)
                    .orElseGet(RequestCheck.UnknownClient::new);
        }
        Optional<String> redirectUri = parameters.get("redirect_uri").filter(portal.get()::redirectsTo);
        if (redirectUri.isEmpty()) {
            return new RequestCheck.RedirectNotRegistered();
        }
        ReplyTo replyTo = replyTo(redirectUri.get(), parameters);
        return objection(portal.get(), parameters, pushed)
                .<RequestCheck>map(
                        objection -> new RequestCheck.Refused(replyTo, objection.error(), objection.description()))
                .orElseGet(() ->
                        new RequestCheck.Accepted(RequestReader.read(portal.get(), replyTo, parameters), portal.get()));
    }

    /** A mode that we do not know is answered in the usual one; a state that no browser could carry is not handed back. */
    private static ReplyTo replyTo(String redirectUri, Parameters parameters) {
        return new ReplyTo(
                redirectUri,
                parameters
                        .get("state")
                        .filter(state -> state.chars().noneMatch(Character::isISOControl))
                        .orElse(null),
                parameters.get("response_mode").flatMap(ResponseMode::parse).orElse(ResponseMode.QUERY));
    }

    private static Optional<Objection> objection(Portal portal, Parameters parameters, boolean pushed) {
        return Stream.of(
                        RequestRules.eachParameterOnce(parameters),
                        RequestRules.noControlCharacters(parameters),
                        RequestRules.pushedWhereDemanded(portal, pushed),
                        RequestRules.nothingWeDoNotOffer(parameters),
                        RequestRules.knownResponseMode(parameters),
                        RequestRules.codeFlow(parameters),
                        RequestRules.openIdScope(parameters),
                        RequestRules.knownPrompt(parameters),
                        RequestRules.readableMaxAge(parameters),
                        RequestRules.readableClaims(parameters),
                        RequestRules.thumbprintOfAKey(parameters),
                        RequestRules.challenge(portal, parameters))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Why a request is refused. */
    record Objection(OAuthError error, String description) {}
}
