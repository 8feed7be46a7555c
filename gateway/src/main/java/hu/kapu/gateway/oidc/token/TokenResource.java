package hu.kapu.gateway.oidc.token;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.oidc.grant.OpaqueToken;
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
import java.util.Optional;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Where a portal's server turns a code into tokens (RFC 6749, section 3.2); refusals tell no more than they must. */
@Path("/oauth2/token")
public class TokenResource {
    private static final String NO_STORE = "no-store";

    private final ClientAuthentication clients;
    private final RedeemCode redeemCode;

    TokenResource(ClientAuthentication clients, RedeemCode redeemCode) {
        this.clients = clients;
        this.redeemCode = redeemCode;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @NonBlocking
    @Cancellable(false)
    public Uni<Response> redeem(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            MultivaluedMap<String, String> form) {
        Parameters parameters = Parameters.of(form);
        Optional<Portal> portal = clients.authenticate(Credentials.read(authorization, parameters));
        if (portal.isEmpty()) {
            return Uni.createFrom().item(invalidClient(authorization));
        }
        Optional<OAuthError> objection = objection(parameters);
        if (objection.isPresent()) {
            return Uni.createFrom().item(refusal(400, objection.get()).build());
        }
        return redeemCode.redeem(attempt(portal.get(), parameters)).map(TokenResource::answer);
    }

    private static Optional<OAuthError> objection(Parameters parameters) {
        Optional<String> grantType = parameters.get("grant_type");
        if (parameters.repeated().isPresent() || grantType.isEmpty()) {
            return Optional.of(OAuthError.INVALID_REQUEST);
        }
        if (!grantType.get().equals("authorization_code")) {
            return Optional.of(OAuthError.UNSUPPORTED_GRANT_TYPE);
        }
        return parameters.has("code") ? Optional.empty() : Optional.of(OAuthError.INVALID_REQUEST);
    }

    private static CodeRedemption attempt(Portal portal, Parameters parameters) {
        return new CodeRedemption(
                portal,
                new OpaqueToken(parameters.get("code").orElseThrow()),
                parameters.get("redirect_uri"),
                parameters.get("code_verifier"));
    }

    private static Response answer(Redemption redemption) {
        return switch (redemption) {
            case Redemption.Redeemed(TokenAnswer tokens) ->
                Response.ok(tokens, MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                        .header("Pragma", "no-cache")
                        .build();
            case Redemption.NotRedeemable ignored -> invalidGrant("the code is unknown, expired or was used");
            case Redemption.NotForThisRequest ignored ->
                invalidGrant("redirect_uri or code_verifier does not belong to the code");
            case Redemption.NoLongerAllowed ignored ->
                invalidGrant("this way of signing in does not open the portal any more");
        };
    }

    private static Response invalidGrant(String description) {
        return OAuthProblem.response(400, OAuthError.INVALID_GRANT, description).build();
    }

    private static Response.ResponseBuilder refusal(int status, OAuthError error) {
        return OAuthProblem.response(status, error, error.meaning());
    }

    /** RFC 6749, section 5.2: the challenge comes where the client tried HTTP authentication. */
    private static Response invalidClient(@Nullable String authorization) {
        Response.ResponseBuilder response = refusal(401, OAuthError.INVALID_CLIENT);
        if (authorization != null) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"kapu\"");
        }
        return response.build();
    }
}
