package hu.kapu.gateway.oidc.authorization;

import com.fasterxml.jackson.annotation.JsonProperty;
import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.OAuthProblem;
import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.oidc.client.ClientAuthentication;
import hu.kapu.gateway.oidc.client.ClientCheck;
import hu.kapu.gateway.oidc.dpop.DpopCheck;
import hu.kapu.gateway.oidc.dpop.DpopProof;
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
import java.util.Set;
import org.jboss.resteasy.reactive.server.Cancellable;

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
    private final DpopProofs proofs;
    private final IncomingRequests requests;
    private final PushedRequests pushed;
    private final OidcConfig config;

    PushedRequestResource(
            ClientAuthentication clients,
            DpopProofs proofs,
            IncomingRequests requests,
            PushedRequests pushed,
            OidcConfig config) {
        this.clients = clients;
        this.proofs = proofs;
        this.requests = requests;
        this.pushed = pushed;
        this.config = config;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @NonBlocking
    @Cancellable(false)
    public Uni<Response> push(@Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        Parameters parameters = Parameters.of(form);
        String authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        List<String> shownProofs = headers.getRequestHeader(DpopProofs.HEADER);
        return clients.check(authorization, parameters, PATH).chain(check -> switch (check) {
            case ClientCheck.Authenticated(Portal portal) -> push(portal, parameters, shownProofs);
            case ClientCheck.Refused(boolean byHeader) -> now(OAuthProblem.invalidClient(byHeader));
        });
    }

    /** A proof says with which key the code will be redeemed, as {@code dpop_jkt} does (RFC 9449, section 10.1). */
    private Uni<Response> push(Portal portal, Parameters parameters, List<String> shownProofs) {
        return proofs.atEndpoint(shownProofs, PATH).chain(check -> switch (check) {
            case DpopCheck.None() -> push(portal, parameters);
            case DpopCheck.Proved(DpopProof proof) ->
                proof.nameIn(parameters)
                        .map(named -> push(portal, named))
                        .orElseGet(() -> refused(
                                OAuthError.INVALID_DPOP_PROOF,
                                "the proof is made with another key than dpop_jkt names"));
            case DpopCheck.Refused() -> refused(OAuthError.INVALID_DPOP_PROOF, OAuthError.INVALID_DPOP_PROOF.meaning());
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
                pushed.keep(portal, request).map(kept -> kept.map(this::created).orElseGet(this::tooMany));
        });
    }

    private Response created(String requestUri) {
        return Response.status(Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new Pushed(requestUri, config.pushedRequestLifetime().toSeconds()))
                .build();
    }

    /** Section 2.3. */
    private Response tooMany() {
        return OAuthProblem.response(
                        429, OAuthError.TEMPORARILY_UNAVAILABLE, "too many requests of this client wait already")
                .header(HttpHeaders.RETRY_AFTER, config.pushedRequestLifetime().toSeconds())
                .build();
    }

    private static Uni<Response> refused(OAuthError error, String description) {
        return now(OAuthProblem.response(400, error, description).build());
    }

    private static Uni<Response> now(Response response) {
        return Uni.createFrom().item(response);
    }
}
