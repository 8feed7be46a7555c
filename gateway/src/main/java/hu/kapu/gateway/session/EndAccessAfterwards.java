package hu.kapu.gateway.session;

import hu.kapu.gateway.session.EpochRows.Cause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ends what an event says should have ended already. Usually {@link EndAccess} was there before the event; then nothing
 * happens. Otherwise the epoch rises, and only what cannot be meant goes on: what was opened with a password given after
 * the change, and the session in which the change itself was made.
 */
@ApplicationScoped
public class EndAccessAfterwards {
    /** Clocks of two services may differ by less than this; their readiness sees to it. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

    /**
     * What happened.
     *
     * @param at when, by the clock of the service that changed it
     * @param keepsItsSession whether the session in which it was done goes on
     */
    public record Change(UUID citizen, Instant at, boolean keepsItsSession) {}

    private final Clock clock;
    private final LogoutNotices notices;

    EndAccessAfterwards(Clock clock, LogoutNotices notices) {
        this.clock = clock;
        this.notices = notices;
    }

    /** Inside the caller's database transaction. */
    public Uni<Void> of(SqlConnection connection, Change change) {
        return connection
                .preparedQuery("select raised_at, all_ended_at from citizen_epoch where citizen_id = $1 for update")
                .execute(Tuple.of(change.citizen()))
                .chain(rows -> isSettled(rows, change) ? Uni.createFrom().voidItem() : end(connection, change));
    }

    private static boolean isSettled(RowSet<Row> rows, Change change) {
        if (!rows.iterator().hasNext()) {
            return false;
        }
        OffsetDateTime ended =
                rows.iterator().next().getOffsetDateTime(change.keepsItsSession() ? "raised_at" : "all_ended_at");
        return ended != null && !ended.toInstant().isBefore(change.at());
    }

    private Uni<Void> end(SqlConnection connection, Change change) {
        Instant now = clock.instant();
        Instant settled = now.isBefore(change.at()) ? change.at() : now;
        Cause cause = new Cause(change.at(), settled, change.keepsItsSession() ? null : settled);
        return EpochRows.raise(connection, change.citizen(), cause)
                .call(epoch -> carryOver(connection, change, epoch))
                .call(epoch -> EpochRows.endFormer(connection, change.citizen(), epoch, now))
                .chain(epoch -> notices.ofFormer(connection, change.citizen(), epoch, now));
    }

    private static Uni<Void> carryOver(SqlConnection connection, Change change, long epoch) {
        Tuple values = Tuple.of(change.citizen(), epoch, EpochRows.utc(change.at()), EpochRows.utc(keptSince(change)));
        return connection
                .preparedQuery("""
                        update session set epoch = $2
                        where citizen_id = $1 and ended_at is null and epoch = $2 - 1
                          and (password_at > $3 or kept_at >= $4)
                        """)
                .execute(values)
                .chain(() -> connection
                        .preparedQuery("""
                                update sign_in_transaction set epoch = $2
                                where citizen_id = $1 and epoch = $2 - 1 and password_at > $3
                                """)
                        .execute(Tuple.of(change.citizen(), epoch, EpochRows.utc(change.at()))))
                .chain(() -> EpochRows.carrySignIns(connection, change.citizen(), epoch))
                .chain(() -> EpochRows.carryGrants(connection, change.citizen(), epoch));
    }

    private static @Nullable Instant keptSince(Change change) {
        return change.keepsItsSession() ? change.at().minus(CLOCKS_DIFFER) : null;
    }
}
