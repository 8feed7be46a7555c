package hu.kapu.gateway.session;

import hu.kapu.gateway.session.EpochRows.Cause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends what a citizen has open: sessions at once, and by the raised epoch every sign-in under way, grant and code. Portals
 * that want to know are told. Whoever changes what ends access calls it before the service that makes the change and once
 * more before replying; the event of the change covers a crash in between ({@link EndAccessAfterwards}).
 */
@ApplicationScoped
public class EndAccess {
    /** An event's time is a moment later than the change it tells of. */
    private static final Duration WRITTEN_SOON_AFTER = Duration.ofSeconds(1);

    private final Pool pool;
    private final Clock clock;
    private final SessionEvents events;
    private final LogoutNotices notices;

    EndAccess(Pool pool, Clock clock, SessionEvents events, LogoutNotices notices) {
        this.pool = pool;
        this.clock = clock;
        this.events = events;
        this.notices = notices;
    }

    /** Everything of this citizen. */
    public Uni<Void> everywhere(UUID citizen) {
        Instant now = clock.instant();
        return pool.withTransaction(connection -> EpochRows.raise(connection, citizen, new Cause(now, now, now))
                .chain(epoch -> endFormer(connection, citizen, epoch, now)));
    }

    /**
     * Every session, and all else but the sign-in under way in which the change is made: the epoch under which that one
     * goes on, or empty when it was void already.
     */
    public Uni<Optional<Long>> exceptSignIn(UUID citizen, UUID transaction) {
        return exceptSignIn(citizen, transaction, Instant.MIN);
    }

    /** The same once the change was made, at this time by the clock of the service that made it. */
    public Uni<Optional<Long>> exceptSignIn(UUID citizen, UUID transaction, Instant changedAt) {
        Instant now = clock.instant();
        Instant settled = settled(changedAt, now);
        return pool.withTransaction(connection -> EpochRows.raise(connection, citizen, new Cause(now, settled, settled))
                .call(epoch -> endFormer(connection, citizen, epoch, now))
                .chain(epoch -> EpochRows.carrySignIn(connection, transaction, epoch)));
    }

    /**
     * Everything of a citizen who has just set a password by a code, but the sign-in in which that was done: the epoch
     * under which it goes on. That is void from the start where another change has ended access since the call began.
     *
     * @param passwordAt by the clock of the service that set it
     */
    public Uni<Long> beforeSignIn(UUID citizen, UUID transaction, Instant begun, Instant passwordAt) {
        Instant now = clock.instant();
        Instant settled = settled(passwordAt, now);
        return pool.withTransaction(connection -> EpochRows.changedSince(connection, citizen, begun)
                .chain(changed -> EpochRows.raise(connection, citizen, new Cause(now, settled, settled))
                        .call(epoch -> EpochRows.carryOpenedBy(connection, citizen, transaction, epoch))
                        .call(epoch -> endFormer(connection, citizen, epoch, now))
                        .map(epoch -> changed ? epoch - 1 : epoch)));
    }

    private static Instant settled(Instant changedAt, Instant now) {
        return changedAt.isAfter(now) ? changedAt.plus(WRITTEN_SOON_AFTER) : now.plus(WRITTEN_SOON_AFTER);
    }

    /**
     * Everything but this session, because of a change made in it; the session returned goes on in its place. What it was
     * granted at portals ends with the rest.
     */
    public Uni<Session> elsewhere(Session kept) {
        Instant now = clock.instant();
        return pool.withTransaction(
                connection -> EpochRows.raise(connection, kept.citizenId(), new Cause(now, now, null))
                        .call(epoch -> EpochRows.keep(connection, kept, epoch, now))
                        .call(epoch -> endFormer(connection, kept.citizenId(), epoch, now))
                        .map(kept::underEpoch));
    }

    /** Everything but this session and what it opened, only because its citizen wishes so; no change stands behind it. */
    public Uni<Session> othersOf(Session kept) {
        return pool.withTransaction(
                connection -> EpochRows.raise(connection, kept.citizenId(), new Cause(null, null, null))
                        .call(epoch -> EpochRows.keep(connection, kept, epoch, null))
                        .call(epoch -> EpochRows.carryGrants(connection, kept.citizenId(), epoch))
                        .call(epoch -> endFormer(connection, kept.citizenId(), epoch, clock.instant()))
                        .call(() -> events.othersEnded(connection, kept.citizenId()))
                        .map(kept::underEpoch));
    }

    private Uni<Void> endFormer(SqlConnection connection, UUID citizen, long epoch, Instant now) {
        return EpochRows.endFormer(connection, citizen, epoch, now)
                .chain(() -> notices.ofFormer(connection, citizen, epoch, now));
    }
}
