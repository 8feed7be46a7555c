package hu.kapu.gateway.oidc.token;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.OAuthProblem;
import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.oidc.client.ClientAuthentication;
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
import java.util.Map;
import java.util.Optional;

/**
 * Tells a portal whether a token of its own is still good (RFC 7662), on request signed, so that the answer can be shown
 * later (RFC 9701). A public client proves nothing and is told nothing.
 */
@Path(IntrospectionResource.PATH)
public class IntrospectionResource {
    static final String PATH = "/oauth2/introspect";
    private static final MediaType SIGNED = new MediaType("application", Introspect.JWT_TYPE);

    private final ClientAuthentication clients;
    private final Introspect introspect;

    IntrospectionResource(ClientAuthentication clients, Introspect introspect) {
        this.clients = clients;
        this.introspect = introspect;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @NonBlocking
    public Uni<Response> introspect(@Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        Parameters parameters = Parameters.of(form);
        return clients.check(headers.getHeaderString(HttpHeaders.AUTHORIZATION), parameters, PATH)
                .chain(check -> check.then(portal -> introspect(portal, parameters, Accepted.of(headers))));
    }

    private Uni<Response> introspect(Portal portal, Parameters parameters, Accepted accepted) {
        Optional<OpaqueToken> token = OpaqueToken.in(parameters, "token");
        if (portal.isPublicClient()) {
            return Uni.createFrom().item(OAuthProblem.invalidClient(false));
        }
        if (token.isEmpty()) {
            OAuthError error = OAuthError.INVALID_REQUEST;
            return Uni.createFrom()
                    .item(OAuthProblem.response(400, error, error.meaning()).build());
        }
        Uni<Map<String, Object>> facts = introspect.of(token.get(), portal);
        return accepted.names(SIGNED)
                ? facts.chain(known -> introspect.sign(known, portal)).map(jwt -> answer(jwt, SIGNED))
                : facts.map(known -> answer(known, MediaType.APPLICATION_JSON_TYPE));
    }

    private static Response answer(Object entity, MediaType type) {
        return Response.ok(entity, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
