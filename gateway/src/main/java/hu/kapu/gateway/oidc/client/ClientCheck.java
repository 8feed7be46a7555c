package hu.kapu.gateway.oidc.client;

import hu.kapu.gateway.oidc.OAuthProblem;
import hu.kapu.gateway.portal.Portal;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** What came of a client's attempt to prove who it is. */
public sealed interface ClientCheck {
    record Authenticated(Portal portal) implements ClientCheck {}

    /**
     * Unknown, or not proved the way it is registered for; which of these is nobody's business.
     *
     * @param byHeader whether HTTP authentication was tried, so that the answer has to name its scheme (RFC 6749, section
     *     5.2)
     */
    record Refused(boolean byHeader) implements ClientCheck {}

    /** Goes on with the portal that is calling, or answers that none is. */
    default Uni<Response> then(Function<Portal, Uni<Response>> next) {
        return switch (this) {
            case Authenticated(Portal portal) -> next.apply(portal);
            case Refused(boolean byHeader) -> Uni.createFrom().item(OAuthProblem.invalidClient(byHeader));
        };
    }
}
