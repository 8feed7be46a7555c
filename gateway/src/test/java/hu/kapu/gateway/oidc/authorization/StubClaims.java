package hu.kapu.gateway.oidc.authorization;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for the identity service: everybody is Anna Kovács. */
@Alternative
@Priority(1)
@ApplicationScoped
public class StubClaims implements CitizenClaims {
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean down;

    @Override
    public Uni<Optional<Map<String, Object>>> of(UUID citizenId, Set<String> scopes) {
        calls.incrementAndGet();
        return Uni.createFrom().item(down ? Optional.empty() : Optional.of(claims(scopes)));
    }

    public int calls() {
        return calls.get();
    }

    public void down(boolean isDown) {
        down = isDown;
    }

    private static Map<String, Object> claims(Set<String> scopes) {
        Map<String, Object> claims = new HashMap<>();
        if (scopes.contains("profile")) {
            claims.put("name", "Kovács Anna");
        }
        if (scopes.contains("email")) {
            claims.put("email", "anna@example.hu");
            claims.put("email_verified", true);
        }
        if (scopes.contains("natural-identity")) {
            claims.put("mother_name", "Szabó Éva");
        }
        return claims;
    }
}
