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

    RequestCheck check(Parameters parameters) {
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
        ReplyTo replyTo = new ReplyTo(redirectUri.get(), parameters.get("state").orElse(null));
        return objection(portal.get(), parameters)
                .<RequestCheck>map(
                        objection -> new RequestCheck.Refused(replyTo, objection.error(), objection.description()))
                .orElseGet(() ->
                        new RequestCheck.Accepted(RequestReader.read(portal.get(), replyTo, parameters), portal.get()));
    }

    private static Optional<Objection> objection(Portal portal, Parameters parameters) {
        return Stream.of(
                        RequestRules.eachParameterOnce(parameters),
                        RequestRules.noControlCharacters(parameters),
                        RequestRules.nothingWeDoNotOffer(parameters),
                        RequestRules.codeFlow(parameters),
                        RequestRules.openIdScope(parameters),
                        RequestRules.knownPrompt(parameters),
                        RequestRules.readableMaxAge(parameters),
                        RequestRules.challenge(portal, parameters))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Why a request is refused. */
    record Objection(OAuthError error, String description) {}
}
