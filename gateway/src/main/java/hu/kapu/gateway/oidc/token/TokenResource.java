package hu.kapu.gateway.oidc.token;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.OAuthProblem;
import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.oidc.client.ClientAuthentication;
import hu.kapu.gateway.oidc.dpop.DpopCheck;
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
 * Where a portal's server turns a code or a refresh token into tokens (RFC 6749, section 3.2); refusals tell no more than
 * they must.
 */
@Path(TokenResource.PATH)
public class TokenResource {
    static final String PATH = "/oauth2/token";

    private final ClientAuthentication clients;
    private final DpopProofs proofs;
    private final RedeemCode redeemCode;
    private final UseRefreshToken useRefreshToken;
    private final ClientCredentials clientCredentials;

    TokenResource(
            ClientAuthentication clients,
            DpopProofs proofs,
            RedeemCode redeemCode,
            UseRefreshToken useRefreshToken,
            ClientCredentials clientCredentials) {
        this.clients = clients;
        this.proofs = proofs;
        this.redeemCode = redeemCode;
        this.useRefreshToken = useRefreshToken;
        this.clientCredentials = clientCredentials;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @NonBlocking
    @Cancellable(false)
    public Uni<Response> redeem(@Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        Parameters parameters = Parameters.of(form);
        String authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        List<String> shownProofs = headers.getRequestHeader(DpopProofs.HEADER);
        if (ClientCredentials.areGrantedBy(parameters)) {
            return clientCredentials.answer(authorization, parameters, shownProofs);
        }
        return clients.check(authorization, parameters, PATH)
                .chain(check -> check.then(portal -> redeem(portal, parameters, shownProofs)));
    }

    private Uni<Response> redeem(Portal portal, Parameters parameters, List<String> shownProofs) {
        return proofs.atEndpoint(shownProofs, PATH).chain(proof -> redeem(portal, parameters, proof));
    }

    private Uni<Response> redeem(Portal portal, Parameters parameters, DpopCheck proof) {
        boolean unproved = proof instanceof DpopCheck.Refused
                || (proof instanceof DpopCheck.None && portal.tokens().dpop());
        return unproved
                ? Uni.createFrom().item(refusal(OAuthError.INVALID_DPOP_PROOF))
                : redeem(TokenRequest.read(portal, parameters, proof.key()));
    }

    private Uni<Response> redeem(TokenRequest request) {
        return switch (request) {
            case TokenRequest.Code code -> redeemCode.redeem(code).map(TokenResource::answer);
            case TokenRequest.Refresh refresh -> useRefreshToken.use(refresh).map(TokenResource::answer);
            case TokenRequest.Unusable(OAuthError error) -> Uni.createFrom().item(refusal(error));
        };
    }

    private static Response answer(Redemption redemption) {
        return switch (redemption) {
            case Redemption.Redeemed(TokenAnswer tokens) ->
                Response.ok(tokens, MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("Pragma", "no-cache")
                        .build();
            case Redemption.NotRedeemable() -> invalidGrant("the code or token is unknown, expired or was used");
            case Redemption.NotForThisRequest() ->
                invalidGrant("redirect_uri, code_verifier or key does not belong to the code");
            case Redemption.ScopeTooWide() -> refusal(OAuthError.INVALID_SCOPE);
            case Redemption.NoLongerAllowed() -> invalidGrant("this sign-in does not open the portal any more");
        };
    }

    private static Response invalidGrant(String description) {
        return OAuthProblem.response(400, OAuthError.INVALID_GRANT, description).build();
    }

    private static Response refusal(OAuthError error) {
        return OAuthProblem.response(400, error, error.meaning()).build();
    }
}
