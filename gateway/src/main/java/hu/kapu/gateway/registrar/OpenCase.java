package hu.kapu.gateway.registrar;

import hu.kapu.gateway.session.Session;
import hu.kapu.kit.ids.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The first official: what is to be done, why, and under which number; nothing happens yet. */
@ApplicationScoped
class OpenCase {
    /** What the form says; the id is made with the form, so that a second click opens the same case. */
    record Draft(UUID id, UUID citizenId, String citizenName, CaseContent content, String reason, String caseNumber) {}

    sealed interface Outcome {
        record Opened(UUID id) implements Outcome {}

        record SignInTooOld() implements Outcome {}

        record AboutOneself() implements Outcome {}
    }

    private final Pool pool;
    private final RegistrarCases cases;
    private final RegistrarAudit audit;
    private final FreshSignIn fresh;
    private final RegistrarConfiguration configuration;
    private final Ids ids;
    private final Clock clock;

    OpenCase(
            Pool pool,
            RegistrarCases cases,
            RegistrarAudit audit,
            FreshSignIn fresh,
            RegistrarConfiguration configuration,
            Ids ids,
            Clock clock) {
        this.pool = pool;
        this.cases = cases;
        this.audit = audit;
        this.fresh = fresh;
        this.configuration = configuration;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Outcome> open(Official official, Session session, Draft draft) {
        if (!fresh.of(session)) {
            return Uni.createFrom().item(new Outcome.SignInTooOld());
        }
        if (draft.citizenId().equals(official.citizenId())) {
            return Uni.createFrom().item(new Outcome.AboutOneself());
        }
        RegistrarCase opened = waiting(official, draft, clock.instant());
        return pool.withTransaction(connection -> cases.open(connection, opened)
                        .chain(first -> first
                                ? audit.record(connection, recorded(opened))
                                : Uni.createFrom().item(false)))
                .replaceWith(new Outcome.Opened(draft.id()));
    }

    private RegistrarCase waiting(Official official, Draft draft, Instant now) {
        CaseKind kind = draft.content().caseKind();
        return new RegistrarCase(
                draft.id(),
                kind,
                draft.citizenId(),
                draft.citizenName(),
                official.citizenId(),
                official.name(),
                official.office(kind.initiatingRole()),
                draft.reason(),
                draft.caseNumber(),
                Optional.of(draft.content()),
                CaseState.WAITING,
                Optional.empty(),
                now,
                now.plus(configuration.caseLifetime()));
    }

    private RegistrarAudit.Action recorded(RegistrarCase opened) {
        return new RegistrarAudit.Action(
                ids.next(),
                opened.createdAt(),
                opened.initiator(),
                opened.initiatorName(),
                opened.office(),
                "case-opened",
                opened.citizenId(),
                opened.id(),
                opened.caseNumber(),
                opened.reason());
    }
}
