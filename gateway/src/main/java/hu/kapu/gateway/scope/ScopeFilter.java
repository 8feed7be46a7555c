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

/** The guard before every method that {@link RequiresScope} stands on; refuses as RFC 6750, section 3 has it. */
public class ScopeFilter {
    private static final String CHALLENGE = "Bearer realm=\"kapu\"";

    private final ProveCaller proveCaller;
    private final CurrentCaller current;

    ScopeFilter(ProveCaller proveCaller, CurrentCaller current) {
        this.proveCaller = proveCaller;
        this.current = current;
    }

    @ServerRequestFilter(priority = 400)
    public Uni<@Nullable Response> admit(
            ContainerRequestContext request, HttpHeaders headers, ResourceInfo resource, RoutingContext context) {
        RequiresScope required = resource.getResourceMethod().getAnnotation(RequiresScope.class);
        if (required == null) {
            return Uni.createFrom().nullItem();
        }
        return proveCaller.of(request.getMethod(), headers, context).map(proof -> judge(proof, required));
    }

    private @Nullable Response judge(CallerProof proof, RequiresScope required) {
        return switch (proof) {
            case CallerProof.Proven(ApiCaller caller) -> judge(caller, required);
            case CallerProof.Nothing() ->
                refusal(
                        Problem.of(
                                401,
                                "token-missing",
                                "Send an access token for the REST API as Authorization: Bearer."),
                        CHALLENGE);
            case CallerProof.InvalidToken() ->
                refusal(
                        Problem.of(401, "token-invalid", "The access token is unknown or has expired; get a new one."),
                        CHALLENGE + ", error=\"invalid_token\"");
            case CallerProof.NotFreshlySignedIn() ->
                refusal(
                        Problem.of(401, "sign-in-not-fresh", "Sign in at the registrar's door with the app once more."),
                        CHALLENGE);
            case CallerProof.NoOperator() -> insufficient(required);
            case CallerProof.ForeignPage() ->
                Problem.of(403, "form-not-ours", "A session counts for pages of ours, with the form token in a header.")
                        .toResponse();
        };
    }

    private @Nullable Response judge(ApiCaller caller, RequiresScope required) {
        if (Collections.disjoint(caller.scopes(), List.of(required.value()))) {
            return insufficient(required);
        }
        current.is(caller);
        return null;
    }

    private static Response insufficient(RequiresScope required) {
        List<String> scopes =
                List.of(required.value()).stream().map(Scope::wireName).toList();
        Problem problem = Problem.of(403, "scope-missing", "None of the scopes that open this is yours.")
                .with("scopes", scopes);
        return refusal(
                problem,
                scopes.stream()
                        .collect(
                                Collectors.joining(" ", CHALLENGE + ", error=\"insufficient_scope\", scope=\"", "\"")));
    }

    private static Response refusal(Problem problem, String challenge) {
        return Response.fromResponse(problem.toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }
}
