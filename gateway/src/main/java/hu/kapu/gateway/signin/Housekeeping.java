package hu.kapu.gateway.signin;

import hu.kapu.gateway.session.SessionConfiguration;
import hu.kapu.kit.retention.Batches;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Deletes what nobody needs any more, a batch at a time; several instances doing it at once do no harm. */
@ApplicationScoped
public class Housekeeping {
    private static final int BATCH = 1_000;
    private static final Duration REFUSAL_COUNTS_KEPT = Duration.ofHours(24);

    private final Pool pool;
    private final SignInConfiguration signIn;
    private final SessionConfiguration session;
    private final Clock clock;

    Housekeeping(Pool pool, SignInConfiguration signIn, SessionConfiguration session, Clock clock) {
        this.pool = pool;
        this.signIn = signIn;
        this.session = session;
        this.clock = clock;
    }

    @Scheduled(every = "${kapu.sign-in.housekeeping:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> sweep() {
        Instant now = clock.instant();
        return delete("sign_in_transaction", "id", "expires_at < $1", now.minus(signIn.keptAfterEnd()))
                .chain(() -> delete("session", "id", "ended_at < $1", now.minus(session.keptAfterEnd())))
                .chain(() -> delete("session", "id", "ends_at < $1", now.minus(session.keptAfterEnd())))
                .chain(() -> delete("refusal_count", "ctid", "hour < $1", now.minus(REFUSAL_COUNTS_KEPT)))
                .chain(() -> delete("browser_id", "id_hash", UNUSED_BROWSER, now.minus(signIn.keptAfterEnd())));
    }

    private static final String UNUSED_BROWSER = "created_at < $1 and not exists"
            + " (select 1 from sign_in_transaction t where t.browser = browser_id.browser)";

    private Uni<Void> delete(String table, String key, String condition, Instant before) {
        String sql = "delete from %1$s where %2$s in (select %2$s from %1$s where %3$s limit %4$d)"
                .formatted(table, key, condition, BATCH);
        return Batches.untilNotFull(
                BATCH,
                () -> pool.preparedQuery(sql)
                        .execute(Tuple.of(before.atOffset(ZoneOffset.UTC)))
                        .map(RowSet::rowCount));
    }
}
