package hu.kapu.gateway.oidc.client;

import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.portal.ClientProof;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.Portals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which portal is calling. Each proves itself only the way it is registered for: with its secret, in the header
 * or in the form; with a JWT signed by its own key; or not at all, where it is a public client (OpenID Connect Core 1.0,
 * section 9).
 */
@ApplicationScoped
public class ClientAuthentication {
    private final Portals portals;
    private final ClientAssertions assertions;
    private final FailedClients failed;

    ClientAuthentication(Portals portals, ClientAssertions assertions, FailedClients failed) {
        this.portals = portals;
        this.assertions = assertions;
        this.failed = failed;
    }

    /**
     * Judges what the request brought, and spends it where it counts once.
     *
     * @param authorization the request's header of that name
     * @param path of the endpoint called, for example {@code /oauth2/token}
     */
    public Uni<ClientCheck> check(@Nullable String authorization, Parameters parameters, String path) {
        Credentials credentials = Credentials.read(authorization, parameters);
        return portal(credentials, path)
                .map(found -> found.<ClientCheck>map(ClientCheck.Authenticated::new)
                        .orElseGet(() -> refused(credentials, path, authorization != null)));
    }

    private ClientCheck refused(Credentials credentials, String path, boolean byHeader) {
        failed.add(credentials.claimedId().flatMap(portals::byClientId).map(Portal::clientId), path);
        return new ClientCheck.Refused(byHeader);
    }

    private Uni<Optional<Portal>> portal(Credentials credentials, String path) {
        return switch (credentials) {
            case Credentials.Basic(String clientId, String secret) -> now(withSecret(clientId, secret));
            case Credentials.Post(String clientId, String secret) -> now(withSecret(clientId, secret));
            case Credentials.None(String clientId) -> now(publicClient(clientId));
            case Credentials.Assertion assertion -> withKey(assertion, path);
            case Credentials.Unusable() -> now(Optional.empty());
        };
    }

    private Optional<Portal> withSecret(String clientId, String secret) {
        return portals.byClientId(clientId)
                .filter(portal -> portal.proof() instanceof ClientProof.Secret proof && proof.isProvedBy(secret));
    }

    private Optional<Portal> publicClient(String clientId) {
        return portals.byClientId(clientId).filter(portal -> portal.proof() instanceof ClientProof.None);
    }

    private Uni<Optional<Portal>> withKey(Credentials.Assertion assertion, String path) {
        Optional<Portal> claimed = assertion.clientId().flatMap(portals::byClientId);
        if (claimed.isEmpty() || !(claimed.get().proof() instanceof ClientProof.Keys(var keys))) {
            return now(Optional.empty());
        }
        return assertions
                .prove(assertion.jwt(), claimed.get().clientId(), keys, path)
                .map(proved -> proved ? claimed : Optional.empty());
    }

    private static Uni<Optional<Portal>> now(Optional<Portal> portal) {
        return Uni.createFrom().item(portal);
    }
}
