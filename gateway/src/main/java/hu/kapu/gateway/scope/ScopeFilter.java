package hu.kapu.gateway.scope;

import hu.kapu.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * The guard before every method that {@link RequiresScope} stands on; refuses as RFC 6750, section 3 and RFC 9449,
 * section 7.1 have it, in the scheme that was tried.
 */
public class ScopeFilter {
    private static final String BEARER = "Bearer realm=\"kapu\"";
    private static final String INVALID_TOKEN = ", error=\"invalid_token\"";

    private final ProveCaller proveCaller;
    private final CurrentCaller current;
    private final KeyProofs proofs;

    ScopeFilter(ProveCaller proveCaller, CurrentCaller current, KeyProofs proofs) {
        this.proveCaller = proveCaller;
        this.current = current;
        this.proofs = proofs;
    }

    @ServerRequestFilter(priority = 400)
    public Uni<@Nullable Response> admit(
            ContainerRequestContext request, HttpHeaders headers, ResourceInfo resource, RoutingContext context) {
        RequiresScope required = resource.getResourceMethod().getAnnotation(RequiresScope.class);
        if (required == null) {
            return Uni.createFrom().nullItem();
        }
        String scheme = ProveCaller.showsBoundToken(headers) ? dpop() : BEARER;
        return proveCaller.of(request.getMethod(), headers, context).map(proof -> judge(proof, required, scheme));
    }

    private @Nullable Response judge(CallerProof proof, RequiresScope required, String scheme) {
        return switch (proof) {
            case CallerProof.Proven(ApiCaller caller) -> judge(caller, required, scheme);
            case CallerProof.Nothing() ->
                refusal(
                        Problem.of(
                                401,
                                "token-missing",
                                "Send an access token for the REST API as Authorization: Bearer."),
                        BEARER,
                        dpop());
            case CallerProof.InvalidToken() ->
                refusal(
                        Problem.of(401, "token-invalid", "The access token is unknown or has expired; get a new one."),
                        scheme + INVALID_TOKEN);
            case CallerProof.KeyMissing() ->
                refusal(
                        Problem.of(
                                401,
                                "token-needs-proof",
                                "The access token is bound to a key; send it as Authorization: DPoP with a proof."),
                        dpop() + INVALID_TOKEN);
            case CallerProof.ProofNotGood() ->
                refusal(
                        Problem.of(
                                401,
                                "proof-not-good",
                                "The DPoP proof is missing, not for this request, too old or was used before."),
                        dpop() + ", error=\"invalid_dpop_proof\"");
            case CallerProof.NotFreshlySignedIn() ->
                refusal(
                        Problem.of(401, "sign-in-not-fresh", "Sign in at the registrar's door with the app once more."),
                        BEARER);
            case CallerProof.NoOperator() -> insufficient(required, BEARER);
            case CallerProof.ForeignPage() ->
                Problem.of(403, "form-not-ours", "A session counts for pages of ours, with the form token in a header.")
                        .toResponse();
        };
    }

    private @Nullable Response judge(ApiCaller caller, RequiresScope required, String scheme) {
        if (Collections.disjoint(caller.scopes(), List.of(required.value()))) {
            return insufficient(required, scheme);
        }
        current.is(caller);
        return null;
    }

    private String dpop() {
        return "DPoP algs=\"" + String.join(" ", proofs.algorithms()) + "\"";
    }

    private static Response insufficient(RequiresScope required, String scheme) {
        List<String> scopes =
                List.of(required.value()).stream().map(Scope::wireName).toList();
        Problem problem = Problem.of(403, "scope-missing", "None of the scopes that open this is yours.")
                .with("scopes", scopes);
        return refusal(
                problem,
                scopes.stream()
                        .collect(Collectors.joining(" ", scheme + ", error=\"insufficient_scope\", scope=\"", "\"")));
    }

    private static Response refusal(Problem problem, String... challenges) {
        Response.ResponseBuilder response = Response.fromResponse(problem.toResponse());
        for (String challenge : challenges) {
            var _ = response.header(HttpHeaders.WWW_AUTHENTICATE, challenge);
        }
        return response.build();
    }
}
