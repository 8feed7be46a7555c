package hu.kapu.gateway.oidc.token;

import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.OAuthProblem;
import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.oidc.client.ClientAuthentication;
import hu.kapu.gateway.oidc.client.OperatorAuthentication;
import hu.kapu.gateway.oidc.client.OperatorAuthentication.Check;
import hu.kapu.gateway.oidc.dpop.DpopCheck;
import hu.kapu.gateway.oidc.dpop.DpopProofs;
import hu.kapu.gateway.portal.ClientProof;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.scope.ApiTokens;
import hu.kapu.gateway.scope.OperatorClient;
import hu.kapu.gateway.scope.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The grant {@code client_credentials} (RFC 6749, section 4.4): a client of operators, or a portal as itself, gets a token
 * for the REST API and for nothing else. No citizen is in it, so it opens nothing of citizens. A token that is asked
 * for with a proof is bound to its key (RFC 9449, section 5).
 */
@ApplicationScoped
class ClientCredentials {
    private static final String GRANT_TYPE = "client_credentials";
    private static final Set<Scope> OF_PORTALS = Set.of(Scope.STATISTICS_OWN);

    private final OperatorAuthentication operators;
    private final ClientAuthentication portals;
    private final DpopProofs proofs;
    private final ApiTokens tokens;

    ClientCredentials(
            OperatorAuthentication operators, ClientAuthentication portals, DpopProofs proofs, ApiTokens tokens) {
        this.operators = operators;
        this.portals = portals;
        this.proofs = proofs;
        this.tokens = tokens;
    }

    /** Whether this is the grant that a token is asked for. */
    static boolean areGrantedBy(Parameters parameters) {
        return parameters.get("grant_type").filter(GRANT_TYPE::equals).isPresent();
    }

    /**
     * Answers the request.
     *
     * @param shownProofs its {@code DPoP} headers
     */
    Uni<Response> answer(@Nullable String authorization, Parameters parameters, List<String> shownProofs) {
        return operators.check(authorization, parameters, TokenResource.PATH).chain(check -> switch (check) {
            case Check.Authenticated(OperatorClient client) -> toOperator(client, parameters, shownProofs);
            case Check.Refused() -> now(OAuthProblem.invalidClient(false));
            case Check.NoneOfThese() ->
                portals.check(authorization, parameters, TokenResource.PATH)
                        .chain(found -> found.then(portal -> toPortal(portal, parameters, shownProofs)));
        });
    }

    private Uni<Response> toOperator(OperatorClient client, Parameters parameters, List<String> shownProofs) {
        return proved(
                shownProofs,
                false,
                key -> issue(client.scopes(), parameters, wanted -> tokens.issue(client, wanted, key)));
    }

    /** A public client proves nothing about itself, so it gets nothing as itself. */
    private Uni<Response> toPortal(Portal portal, Parameters parameters, List<String> shownProofs) {
        if (portal.proof() instanceof ClientProof.None) {
            return now(refusal(OAuthError.UNAUTHORIZED_CLIENT));
        }
        return proved(
                shownProofs,
                portal.tokens().dpop(),
                key -> issue(
                        OF_PORTALS, parameters, wanted -> tokens.issueToPortal(portal.clientId(), portal.id(), key)));
    }

    /** Goes on with the key that was proved, or with none where none is demanded. */
    private Uni<Response> proved(
            List<String> shownProofs, boolean demanded, Function<Optional<String>, Uni<Response>> next) {
        return proofs.atEndpoint(shownProofs, TokenResource.PATH).chain(check -> switch (check) {
            case DpopCheck.Proved proved -> next.apply(proved.key());
            case DpopCheck.None() when !demanded -> next.apply(Optional.empty());
            case DpopCheck.None() -> now(refusal(OAuthError.INVALID_DPOP_PROOF));
            case DpopCheck.Refused() -> now(refusal(OAuthError.INVALID_DPOP_PROOF));
        });
    }

    private static Uni<Response> issue(
            Set<Scope> own, Parameters parameters, Function<Set<Scope>, Uni<ApiTokens.Issued>> issue) {
        if (parameters.repeated().isPresent()) {
            return now(refusal(OAuthError.INVALID_REQUEST));
        }
        return among(own, parameters)
                .map(wanted -> issue.apply(wanted).map(ClientCredentials::granted))
                .orElseGet(() -> now(refusal(OAuthError.INVALID_SCOPE)));
    }

    /** What is asked for, everything when nothing is named, or empty when something else is. */
    private static Optional<Set<Scope>> among(Set<Scope> own, Parameters parameters) {
        if (!parameters.has("scope")) {
            return Optional.of(own);
        }
        List<String> names = parameters.list("scope");
        Set<Scope> wanted = new HashSet<>();
        own.stream().filter(scope -> names.contains(scope.wireName())).forEach(wanted::add);
        return wanted.size() == Set.copyOf(names).size() && !wanted.isEmpty() ? Optional.of(wanted) : Optional.empty();
    }

    private static Response granted(ApiTokens.Issued issued) {
        return Response.ok(ApiTokenAnswer.of(issued), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .build();
    }

    private static Response refusal(OAuthError error) {
        return OAuthProblem.response(400, error, error.meaning()).build();
    }

    private static Uni<Response> now(Response response) {
        return Uni.createFrom().item(response);
    }
}
