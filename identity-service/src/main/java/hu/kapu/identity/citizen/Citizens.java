package hu.kapu.identity.citizen;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The citizens as other features reach them. What changes one belongs into the caller's transaction. */
@ApplicationScoped
public class Citizens {
    private final CitizenRepository citizens;
    private final UserNames names;

    Citizens(CitizenRepository citizens, UserNames names) {
        this.citizens = citizens;
        this.names = names;
    }

    @WithSession
    public Uni<Optional<CitizenAccount>> byId(UUID id) {
        return citizens.accountOf(id);
    }

    /** Locks the citizen's row: the first step of every change that has an event, so that events keep their order. */
    public Uni<Optional<CitizenAccount>> lock(UUID id) {
        return citizens.lockedAccountOf(id);
    }

    /** False when the name is somebody's already. */
    public Uni<Boolean> claimName(UserName name, UUID citizen, Instant now) {
        return names.claim(name, citizen, now);
    }

    public Uni<Void> add(CitizenAccount account) {
        return citizens.persistAndFlush(new CitizenEntity(account)).replaceWithVoid();
    }

    /** False when the citizen is not waiting for the first login. */
    public Uni<Boolean> activate(UUID id, Instant at) {
        return citizens.activate(id, at).map(rows -> rows == 1);
    }
}
