package hu.kapu.identity.registrar;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.CitizenStatus;
import hu.kapu.identity.citizen.Citizens;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What was done for which case of the registrars, so that a repeated call does nothing twice. */
@ApplicationScoped
class CasesDone {
    private static final String BY_CASE =
            "select citizen_id, result_at from registrar_case_done where case_id = ?1 and kind = ?2";
    private static final String ADD = """
            insert into registrar_case_done (case_id, kind, citizen_id, result_at) values (?1, ?2, ?3, ?4)
            on conflict (case_id, kind) do nothing
            """;

    private final Citizens citizens;

    CasesDone(Citizens citizens) {
        this.citizens = citizens;
    }

    /** One thing to do to one citizen, once. */
    record Case(UUID id, String kind, UUID citizen) {}

    /** In the caller's transaction: locks the citizen and does the work, unless it was done for this case already. */
    Uni<Correction> once(Case work, Function<CitizenAccount, Uni<Instant>> effect) {
        return citizens.lock(work.citizen())
                .chain(locked -> locked.isEmpty()
                        ? Uni.createFrom().item(new Correction.CitizenUnknown())
                        : earlier(work)
                                .chain(earlier -> earlier.map(
                                                done -> Uni.createFrom().item(done))
                                        .orElseGet(() -> work(work, locked.get(), effect))));
    }

    private Uni<Correction> work(Case work, CitizenAccount citizen, Function<CitizenAccount, Uni<Instant>> effect) {
        if (citizen.status() == CitizenStatus.CLOSED) {
            return Uni.createFrom().item(new Correction.CitizenClosed());
        }
        return effect.apply(citizen)
                .chain(at -> add(work, at))
                .chain(added -> added.isPresent() ? Uni.createFrom().item(new Correction.Done(added.get())) : giveUp());
    }

    private Uni<Optional<Correction>> earlier(Case work) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BY_CASE, Tuple.class)
                        .setParameter(1, work.id())
                        .setParameter(2, work.kind())
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(found -> earlier(work, found)));
    }

    private static Correction earlier(Case work, Tuple row) {
        return work.citizen().equals(row.get(0, UUID.class))
                ? new Correction.Done(row.get(1, OffsetDateTime.class).toInstant())
                : new Correction.CaseReused();
    }

    private static Uni<Optional<Instant>> add(Case work, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter(1, work.id())
                        .setParameter(2, work.kind())
                        .setParameter(3, work.citizen())
                        .setParameter(4, at)
                        .executeUpdate())
                .map(rows -> rows == 1 ? Optional.of(at) : Optional.empty());
    }

    /** The case has just been used for another citizen. */
    private static Uni<Correction> giveUp() {
        return Panache.currentTransaction()
                .invoke(transaction -> transaction.markForRollback())
                .replaceWith(new Correction.CaseReused());
    }
}
