package hu.kapu.gateway.oidc.authorization;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Without an identity service there are no claims, and nobody is let in where they are asked for. */
@DefaultBean
@ApplicationScoped
class NoClaims implements CitizenClaims {
    @Override
    public Uni<Optional<Map<String, Object>>> of(UUID citizenId, Set<String> scopes) {
        return Uni.createFrom().item(Optional.empty());
    }
}
