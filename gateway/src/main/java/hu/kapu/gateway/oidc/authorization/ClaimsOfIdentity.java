package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.clients.Identity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The identity service, which alone knows who somebody is. */
@ApplicationScoped
class ClaimsOfIdentity implements CitizenClaims {
    private final Identity identity;

    ClaimsOfIdentity(Identity identity) {
        this.identity = identity;
    }

    @Override
    public Uni<Optional<Map<String, Object>>> of(UUID citizenId, Set<String> scopes) {
        return identity.claims(citizenId, scopes);
    }
}
