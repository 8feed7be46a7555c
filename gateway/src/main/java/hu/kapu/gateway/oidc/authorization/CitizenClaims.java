package hu.kapu.gateway.oidc.authorization;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where the claims of a citizen come from; asked once per sign-in, for the requested scopes only. */
interface CitizenClaims {
    /** Empty when they cannot be had now. */
    Uni<Optional<Map<String, Object>>> of(UUID citizenId, Set<String> scopes);
}
