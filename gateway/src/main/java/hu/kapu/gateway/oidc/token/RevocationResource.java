package hu.kapu.gateway.oidc.token;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.OAuthProblem;
import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.oidc.client.ClientAuthentication;
import hu.kapu.gateway.oidc.grant.LiveTokens;
import hu.kapu.gateway.oidc.grant.OpaqueToken;
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
import java.time.Clock;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.Cancellable;

/**
 * Where a portal gives a token back (RFC 7009). A refresh token takes its whole grant with it; a token nobody knows is
 * revoked already.
 */
@Path(RevocationResource.PATH)
public class RevocationResource {
    static final String PATH = "/oauth2/revoke";

    private final ClientAuthentication clients;
    private final LiveTokens tokens;
    private final Clock clock;

    RevocationResource(ClientAuthentication clients, LiveTokens tokens, Clock clock) {
        this.clients = clients;
        this.tokens = tokens;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @NonBlocking
    @Cancellable(false)
    public Uni<Response> revoke(@Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        Parameters parameters = Parameters.of(form);
        return clients.check(headers.getHeaderString(HttpHeaders.AUTHORIZATION), parameters, PATH)
                .chain(check -> check.then(portal -> revoke(portal, parameters)));
    }

    private Uni<Response> revoke(Portal portal, Parameters parameters) {
        Optional<OpaqueToken> token = OpaqueToken.in(parameters, "token");
        return token.isEmpty()
                ? Uni.createFrom().item(refusal(OAuthError.INVALID_REQUEST))
                : tokens.revoke(token.get(), portal.id(), clock.instant()).map(RevocationResource::answer);
    }

    /** RFC 7009, section 2.1: a client may not take back what is another's. */
    private static Response answer(boolean ours) {
        return ours
                ? Response.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").build()
                : refusal(OAuthError.INVALID_GRANT);
    }

    private static Response refusal(OAuthError error) {
        return OAuthProblem.response(400, error, error.meaning()).build();
    }
}
