package hu.kapu.gateway.registrar;

import hu.kapu.gateway.clients.CitizenAccount;
import hu.kapu.gateway.clients.RegistrarIdentity;
import hu.kapu.gateway.session.Session;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An operator takes a role away before it runs out. No second one is asked, so that it can be done at once; nobody takes
 * an own role, so that one operator always stays.
 */
@ApplicationScoped
class EndRole {
    /** Which role, and why; the id is made with the form. */
    record Wish(UUID id, UUID citizenId, Role role, String reason, String caseNumber) {}

    sealed interface Outcome {
        /** Nobody holds it any more, whoever ended it. */
        record Ended() implements Outcome {}

        record SignInTooOld() implements Outcome {}

        record OwnRole() implements Outcome {}

        record Unavailable() implements Outcome {}
    }

    private final Pool pool;
    private final RegistrarIdentity identity;
    private final TakeRole takeRole;
    private final RegistrarAudit audit;
    private final FreshSignIn fresh;
    private final Clock clock;

    EndRole(
            Pool pool,
            RegistrarIdentity identity,
            TakeRole takeRole,
            RegistrarAudit audit,
            FreshSignIn fresh,
            Clock clock) {
        this.pool = pool;
        this.identity = identity;
        this.takeRole = takeRole;
        this.audit = audit;
        this.fresh = fresh;
        this.clock = clock;
    }

    Uni<Outcome> end(Official official, Session session, Wish wish) {
        if (!fresh.of(session)) {
            return Uni.createFrom().item(new Outcome.SignInTooOld());
        }
        if (wish.citizenId().equals(official.citizenId())) {
            return Uni.createFrom().item(new Outcome.OwnRole());
        }
        return identity.account(wish.citizenId()).chain(account -> switch (account) {
            case CitizenAccount.Known known -> end(official, wish, Optional.of(known.sealedRecipient()));
            // An account that is closed gets no letter.
            case CitizenAccount.Unknown() -> end(official, wish, Optional.empty());
            case CitizenAccount.Unavailable() -> Uni.createFrom().item(new Outcome.Unavailable());
        });
    }

    private Uni<Outcome> end(Official official, Wish wish, Optional<String> sealedRecipient) {
        Instant now = clock.instant();
        Officials.Ending ending = new Officials.Ending(wish.citizenId(), wish.role(), official.citizenId(), now);
        return pool.withTransaction(connection -> takeRole.write(connection, ending, sealedRecipient)
                        .call(taken -> taken
                                ? written(connection, official, wish, now)
                                : Uni.createFrom().voidItem()))
                .replaceWith(new Outcome.Ended());
    }

    private Uni<Void> written(SqlConnection connection, Official official, Wish wish, Instant now) {
        return audit.record(
                        connection,
                        new RegistrarAudit.Action(
                                wish.id(),
                                now,
                                official.citizenId(),
                                official.name(),
                                official.office(Role.OPERATOR),
                                "role-ended",
                                wish.citizenId(),
                                null,
                                wish.caseNumber(),
                                wish.reason()))
                .replaceWithVoid();
    }
}
