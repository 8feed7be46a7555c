package hu.kapu.identity.citizen;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CitizenRepository implements PanacheRepositoryBase<CitizenEntity, UUID> {
    Uni<Optional<CitizenAccount>> accountOf(UUID id) {
        return findById(id).map(CitizenRepository::account);
    }

    Uni<Optional<CitizenAccount>> lockedAccountOf(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(CitizenRepository::account);
    }

    Uni<Integer> activate(UUID id, Instant at) {
        return update(
                "status = ?1, activatedAt = ?2, emailConfirmedAt = ?2 where id = ?3 and status = ?4",
                CitizenStatus.ACTIVE,
                at,
                id,
                CitizenStatus.REGISTERED);
    }

    private static Optional<CitizenAccount> account(@Nullable CitizenEntity entity) {
        return Optional.ofNullable(entity).map(CitizenEntity::account);
    }
}
