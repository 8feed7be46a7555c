package hu.kapu.gateway.session;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements that raise a citizen's epoch and end, or carry over, what was opened before. */
final class EpochRows {
    private EpochRows() {}

    /**
     * Why an epoch rises; a time left out is not remembered.
     *
     * @param changedAt when access was ended for a change: by our clock where we were there, else as its event says
     * @param raisedAt up to when events of changes are settled that may have kept the session they were made in
     * @param allEndedAt up to when events of changes are settled that kept nothing
     */
    record Cause(
            @Nullable Instant changedAt,
            @Nullable Instant raisedAt,
            @Nullable Instant allEndedAt) {}

    /** Locks the citizen's row until the transaction ends. */
    static Uni<Long> raise(SqlConnection connection, UUID citizen, Cause cause) {
        return connection
                .preparedQuery("""
                        insert into citizen_epoch (citizen_id, epoch, changed_at, raised_at, all_ended_at)
                        values ($1, 1, $2, $3, $4)
                        on conflict (citizen_id) do update
                        set epoch = citizen_epoch.epoch + 1,
                            changed_at = greatest(citizen_epoch.changed_at, excluded.changed_at),
                            raised_at = greatest(citizen_epoch.raised_at, excluded.raised_at),
                            all_ended_at = greatest(citizen_epoch.all_ended_at, excluded.all_ended_at)
                        returning epoch
                        """)
                .execute(Tuple.of(citizen, utc(cause.changedAt()), utc(cause.raisedAt()), utc(cause.allEndedAt())))
                .map(rows -> rows.iterator().next().getLong("epoch"));
    }

    /** Locks the citizen's row, and tells whether a change has ended access since an instant. */
    static Uni<Boolean> changedSince(SqlConnection connection, UUID citizen, Instant begun) {
        return connection
                .preparedQuery("select changed_at > $2 as changed from citizen_epoch where citizen_id = $1 for update")
                .execute(Tuple.of(citizen, utc(begun)))
                .map(rows -> rows.iterator().hasNext()
                        && Boolean.TRUE.equals(rows.iterator().next().getBoolean("changed")));
    }

    /** Only one that was live until this moment goes on; {@code keptAt} tells a later event that it was kept. */
    static Uni<Void> keep(SqlConnection connection, Session kept, long epoch, @Nullable Instant keptAt) {
        return connection
                .preparedQuery("""
                        update session set epoch = $2, kept_at = coalesce($3, kept_at)
                        where id = $1 and ended_at is null and epoch = $2 - 1
                        """)
                .execute(Tuple.of(kept.id(), epoch, utc(keptAt)))
                .chain(() -> carrySignIns(connection, kept.citizenId(), epoch));
    }

    /** The sign-in behind a session that goes on goes on with it. */
    static Uni<Void> carrySignIns(SqlConnection connection, UUID citizen, long epoch) {
        return connection.preparedQuery("""
                        update sign_in_transaction t set epoch = $2 from session s
                        where s.citizen_id = $1 and s.epoch = $2 and t.id = s.transaction_id and t.epoch = $2 - 1
                        """).execute(Tuple.of(citizen, epoch)).replaceWithVoid();
    }

    /** What a session that goes on was granted at portals stays good. */
    static Uni<Void> carryGrants(SqlConnection connection, UUID citizen, long epoch) {
        return connection.preparedQuery("""
                        update oidc_grant g set epoch = $2 from session s, session made
                        where s.citizen_id = $1 and s.epoch = $2 and s.id = coalesce(made.replaced_by, made.id)
                          and g.session_id = made.id and g.epoch = $2 - 1
                        """).execute(Tuple.of(citizen, epoch)).replaceWithVoid();
    }

    /** A sign-in that counted until this moment counts on; its session, if any, has its own word. */
    static Uni<Optional<Long>> carrySignIn(SqlConnection connection, UUID transaction, long epoch) {
        return connection
                .preparedQuery("""
                        update sign_in_transaction set epoch = $2
                        where id = $1 and epoch = $2 - 1 and state in ('PASSWORD_ACCEPTED', 'VERIFYING')
                        """)
                .execute(Tuple.of(transaction, epoch))
                .map(rows -> rows.rowCount() == 1 ? Optional.of(epoch) : Optional.empty());
    }

    /** The session that this sign-in has opened goes on, and the sign-in with it. */
    static Uni<Void> carryOpenedBy(SqlConnection connection, UUID citizen, UUID transaction, long epoch) {
        return connection
                .preparedQuery("""
                        update session set epoch = $2 where transaction_id = $1 and ended_at is null and epoch = $2 - 1
                        """)
                .execute(Tuple.of(transaction, epoch))
                .chain(() -> carrySignIns(connection, citizen, epoch))
                .chain(() -> carrySignIn(connection, transaction, epoch))
                .replaceWithVoid();
    }

    static Uni<Void> endFormer(SqlConnection connection, UUID citizen, long epoch, Instant now) {
        return connection
                .preparedQuery(
                        "update session set ended_at = $3 where citizen_id = $1 and ended_at is null and epoch < $2")
                .execute(Tuple.of(citizen, epoch, utc(now)))
                .replaceWithVoid();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
