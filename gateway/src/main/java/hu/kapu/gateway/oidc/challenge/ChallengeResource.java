package hu.kapu.gateway.oidc.challenge;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.OAuthProblem;
import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.oidc.client.ClientAuthentication;
import hu.kapu.gateway.oidc.client.ClientCheck;
import hu.kapu.gateway.oidc.dpop.DpopProofs;
import hu.kapu.gateway.portal.Portal;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.Cancellable;

/**
 * The authorization challenge endpoint (draft-ietf-oauth-first-party-apps-04, section 4), for registered first-party
 * portals whose own app asks for user name, password and code.
 */
@Path(ChallengeResource.PATH)
public class ChallengeResource {
    static final String PATH = "/oauth2/challenge";

    private final ClientAuthentication clients;
    private final Challenges challenges;

    ChallengeResource(ClientAuthentication clients, Challenges challenges) {
        this.clients = clients;
        this.challenges = challenges;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @NonBlocking
    @Cancellable(false)
    public Uni<Response> challenge(@Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        Parameters parameters = Parameters.of(form);
        String authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        List<String> shownProofs = headers.getRequestHeader(DpopProofs.HEADER);
        if (parameters.repeated().isPresent() || parameters.haveControlCharacters()) {
            return Uni.createFrom()
                    .item(OAuthProblem.response(400, OAuthError.INVALID_REQUEST, OAuthError.INVALID_REQUEST.meaning())
                            .build());
        }
        return clients.check(authorization, parameters, PATH).chain(check -> switch (check) {
            case ClientCheck.Authenticated(Portal portal) ->
                challenges.take(portal, parameters, shownProofs).map(ChallengeResponses::of);
            case ClientCheck.Refused(boolean byHeader) -> Uni.createFrom().item(OAuthProblem.invalidClient(byHeader));
        });
    }
}
