package hu.kapu.gateway.oidc.client;

import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.scope.OperatorClient;
import hu.kapu.gateway.scope.OperatorClients;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out which client of operators is calling: it proves itself with a JWT signed by its own key, never otherwise. */
@ApplicationScoped
public class OperatorAuthentication {
    private final OperatorClients clients;
    private final ClientAssertions assertions;
    private final FailedClients failed;

    OperatorAuthentication(OperatorClients clients, ClientAssertions assertions, FailedClients failed) {
        this.clients = clients;
        this.assertions = assertions;
        this.failed = failed;
    }

    /** What came of it. */
    public sealed interface Check {
        record Authenticated(OperatorClient client) implements Check {}

        /** One of the clients is named, and not proved. */
        record Refused() implements Check {}

        /** The request names none of these clients. */
        record NoneOfThese() implements Check {}
    }

    public Uni<Check> check(@Nullable String authorization, Parameters parameters, String path) {
        if (!(Credentials.read(authorization, parameters) instanceof Credentials.Assertion assertion)) {
            return Uni.createFrom().item(new Check.NoneOfThese());
        }
        Optional<OperatorClient> named = assertion.clientId().flatMap(clients::byId);
        return named.map(client -> prove(client, assertion, path))
                .orElseGet(() -> Uni.createFrom().item(new Check.NoneOfThese()));
    }

    private Uni<Check> prove(OperatorClient client, Credentials.Assertion assertion, String path) {
        return assertions
                .prove(assertion.jwt(), client.clientId(), client.keys(), path)
                .map(proved -> proved ? new Check.Authenticated(client) : refused(client, path));
    }

    private Check refused(OperatorClient client, String path) {
        failed.add(Optional.of(client.clientId()), path);
        return new Check.Refused();
    }
}
