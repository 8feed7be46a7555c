package hu.kapu.gateway.oidc.authorization;

import com.fasterxml.jackson.annotation.JsonProperty;
import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.OAuthProblem;
import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.oidc.client.ClientAuthentication;
import hu.kapu.gateway.oidc.client.ClientCheck;
import hu.kapu.gateway.portal.Portal;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Where a portal's server brings its request, so that nothing of it goes through the browser (RFC 9126, section 2). */
@Path(PushedRequestResource.PATH)
public class PushedRequestResource {
    static final String PATH = "/oauth2/par";

    /** What proves the client is not part of what it asks. */
    private static final Set<String> PROOFS = Set.of("client_secret", "client_assertion", "client_assertion_type");

    /** Section 2.2. */
    record Pushed(
            @JsonProperty("request_uri") String requestUri,
            @JsonProperty("expires_in") long expiresInSeconds) {}

    private final ClientAuthentication clients;
    private final IncomingRequests requests;
    private final PushedRequests pushed;
    private final OidcConfig config;

    PushedRequestResource(
            ClientAuthentication clients, IncomingRequests requests, PushedRequests pushed, OidcConfig config) {
        this.clients = clients;
        this.requests = requests;
        this.pushed = pushed;
        this.config = config;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @NonBlocking
    @Cancellable(false)
    public Uni<Response> push(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            MultivaluedMap<String, String> form) {
        Parameters parameters = Parameters.of(form);
        return clients.check(authorization, parameters, PATH).chain(check -> switch (check) {
            case ClientCheck.Authenticated(Portal portal) -> push(portal, parameters);
            case ClientCheck.Refused(boolean byHeader) -> now(OAuthProblem.invalidClient(byHeader));
        });
    }

    /** Section 2.1: the client of the request is the one that authenticated, and a reference may not be pushed. */
    private Uni<Response> push(Portal portal, Parameters parameters) {
        if (parameters.has("request_uri")) {
            return refused(OAuthError.INVALID_REQUEST, "request_uri is not pushed");
        }
        Parameters request = parameters.without(PROOFS).naming(portal.clientId());
        return requests.readPushed(request).chain(check -> switch (check) {
            case RequestCheck.PortalDisabled ignored -> now(OAuthProblem.invalidClient(false));
            case RequestCheck.UnknownClient ignored -> refused(OAuthError.INVALID_REQUEST, "client_id came twice");
            case RequestCheck.PushedRequestGone ignored ->
                refused(OAuthError.INVALID_REQUEST, "request_uri is not pushed");
            case RequestCheck.RedirectNotRegistered ignored ->
                refused(OAuthError.INVALID_REQUEST, "redirect_uri is not registered");
            case RequestCheck.Refused(ReplyTo ignored, OAuthError error, String description) ->
                refused(error, description);
            case RequestCheck.Accepted ignored ->
                pushed.keep(portal.clientId(), request).map(this::created);
        });
    }

    private Response created(String requestUri) {
        return Response.status(Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new Pushed(requestUri, config.pushedRequestLifetime().toSeconds()))
                .build();
    }

    private static Uni<Response> refused(OAuthError error, String description) {
        return now(OAuthProblem.response(400, error, description).build());
    }

    private static Uni<Response> now(Response response) {
        return Uni.createFrom().item(response);
    }
}
