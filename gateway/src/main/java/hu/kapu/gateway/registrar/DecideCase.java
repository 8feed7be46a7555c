package hu.kapu.gateway.registrar;

import hu.kapu.gateway.session.Session;
import hu.kapu.kit.ids.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The second official. The database decides whether it is one, and once; then the case is carried out. */
@ApplicationScoped
class DecideCase {
    sealed interface Outcome {
        /** Where it stands now; {@code APPROVED} when it will be carried out again. */
        record Decided(CaseState state) implements Outcome {}

        record SignInTooOld() implements Outcome {}

        record OwnCase() implements Outcome {}

        record AboutOneself() implements Outcome {}

        record RoleMissing() implements Outcome {}

        /** Somebody else was first, it waited too long, or the first official has lost the role. */
        record Settled() implements Outcome {}

        record Unknown() implements Outcome {}
    }

    private final Pool pool;
    private final RegistrarCases cases;
    private final RegistrarAudit audit;
    private final CarryOut carryOut;
    private final FreshSignIn fresh;
    private final Ids ids;
    private final Clock clock;

    DecideCase(
            Pool pool,
            RegistrarCases cases,
            RegistrarAudit audit,
            CarryOut carryOut,
            FreshSignIn fresh,
            Ids ids,
            Clock clock) {
        this.pool = pool;
        this.cases = cases;
        this.audit = audit;
        this.carryOut = carryOut;
        this.fresh = fresh;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Outcome> decide(Official official, Session session, UUID id, CaseState decision) {
        if (!fresh.of(session)) {
            return Uni.createFrom().item(new Outcome.SignInTooOld());
        }
        return cases.byId(id)
                .chain(found -> found.map(open -> decide(official, open, decision))
                        .orElseGet(() -> Uni.createFrom().item(new Outcome.Unknown())));
    }

    private Uni<Outcome> decide(Official official, RegistrarCase open, CaseState decision) {
        Optional<Outcome> objection = objection(official, open);
        if (objection.isPresent()) {
            return Uni.createFrom().item(objection.get());
        }
        Instant now = clock.instant();
        return pool.withTransaction(connection -> cases.decide(connection, open, official, decision, now)
                        .call(decided -> decided.isPresent()
                                ? written(connection, official, decided.get(), now)
                                : Uni.createFrom().voidItem()))
                .chain(decided -> decided.map(this::goOn).orElseGet(() -> whoWasFirst(official, open.id())));
    }

    /** So that the page can say why; the statement refuses all of these too. */
    private static Optional<Outcome> objection(Official official, RegistrarCase open) {
        if (!official.is(open.kind().approvingRole())) {
            return Optional.of(new Outcome.RoleMissing());
        }
        if (open.initiator().equals(official.citizenId())) {
            return Optional.of(new Outcome.OwnCase());
        }
        return open.citizenId().equals(official.citizenId())
                ? Optional.of(new Outcome.AboutOneself())
                : Optional.empty();
    }

    private Uni<Outcome> goOn(RegistrarCase decided) {
        return carryOut.of(decided).map(Outcome.Decided::new);
    }

    /** A second click of the one who decided comes to what became of it. */
    private Uni<Outcome> whoWasFirst(Official official, UUID id) {
        return cases.byId(id)
                .map(found -> found.filter(now -> now.decider()
                                .map(decider -> decider.official().equals(official.citizenId()))
                                .orElse(false))
                        .<Outcome>map(now -> new Outcome.Decided(now.state()))
                        .orElseGet(Outcome.Settled::new));
    }

    private Uni<Void> written(SqlConnection connection, Official official, RegistrarCase decided, Instant now) {
        String action = decided.state() == CaseState.APPROVED ? "case-approved" : "case-rejected";
        RegistrarAudit.Action entry = new RegistrarAudit.Action(
                ids.next(),
                now,
                official.citizenId(),
                official.name(),
                official.office(decided.kind().approvingRole()),
                action,
                decided.citizenId(),
                decided.id(),
                decided.caseNumber(),
                decided.reason());
        return audit.record(connection, entry).chain(() -> cases.forgetContent(connection, decided.id()));
    }
}
