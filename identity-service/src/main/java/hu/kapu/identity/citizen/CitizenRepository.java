package hu.kapu.identity.citizen;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CitizenRepository implements PanacheRepositoryBase<CitizenEntity, UUID> {
    Uni<Optional<CitizenAccount>> accountOf(UUID id) {
        return findById(id).map(CitizenRepository::account);
    }

    Uni<List<CitizenAccount>> accountsOf(List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find("id in ?1 order by registeredAt desc", ids)
                        .list()
                        .map(found -> found.stream().map(CitizenEntity::account).toList());
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

    Uni<Integer> activateUnconfirmed(UUID id, Instant at) {
        return update(
                "status = ?1, activatedAt = ?2 where id = ?3 and status = ?4",
                CitizenStatus.ACTIVE,
                at,
                id,
                CitizenStatus.REGISTERED);
    }

    Uni<CitizenEntity> correct(UUID id, NaturalIdentity identity, byte[] sealedRecipient) {
        return findById(id)
                .invoke(entity -> {
                    entity.identity = identity;
                    entity.sealedRecipient = sealedRecipient;
                })
                .chain(this::persistAndFlush);
    }

    Uni<List<CitizenAccount>> called(String familyName, String givenName, LocalDate birthDate, int most) {
        return find(
                        "identity.birthDate = ?1 and lower(identity.familyName) = lower(?2)"
                                + " and lower(identity.givenName) = lower(?3) order by registeredAt desc",
                        birthDate,
                        familyName,
                        givenName)
                .page(0, most)
                .list()
                .map(found -> found.stream().map(CitizenEntity::account).toList());
    }

    Uni<Integer> changeEmail(UUID id, EmailAddress email, byte[] sealedRecipient, @Nullable Instant confirmedAt) {
        return update(
                "email = ?1, sealedRecipient = ?2, emailConfirmedAt = ?3 where id = ?4",
                email.address(),
                sealedRecipient,
                confirmedAt,
                id);
    }

    Uni<Integer> confirmEmail(UUID id, Instant at) {
        return update("emailConfirmedAt = coalesce(emailConfirmedAt, ?1) where id = ?2", at, id);
    }

    Uni<Integer> restrict(UUID id, Instant until) {
        return update("restrictedUntil = ?1 where id = ?2", until, id);
    }

    private static Optional<CitizenAccount> account(@Nullable CitizenEntity entity) {
        return Optional.ofNullable(entity).map(CitizenEntity::account);
    }
}
