package hu.kapu.identity.jobs;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Lets one instance at a time do a piece of work. It saves effort and is no lock: what must not happen twice is decided
 * by the statements of the work itself.
 */
@ApplicationScoped
public class JobLease {
    private static final String TAKE = """
            insert into job_lease as l (name, holder, valid_until) values ($1, $2, $3)
            on conflict (name) do update set holder = excluded.holder, valid_until = excluded.valid_until
            where l.holder = excluded.holder or l.valid_until < $4
            """;
    private static final String GIVE_BACK = "update job_lease set valid_until = $3 where name = $1 and holder = $2";

    private final Pool pool;
    private final Clock clock;
    private final UUID holder = UUID.randomUUID();

    JobLease(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Does the work unless another instance is at it; another may take over when it takes longer than given. */
    public Uni<Void> alone(String name, Duration atMost, Supplier<Uni<Void>> work) {
        Instant now = clock.instant();
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(name, holder, utc(now.plus(atMost)), utc(now)))
                .chain(rows -> rows.rowCount() == 1
                        ? work.get().eventually(() -> giveBack(name, now))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> giveBack(String name, Instant now) {
        return pool.preparedQuery(GIVE_BACK)
                .execute(Tuple.of(name, holder, utc(now)))
                .replaceWithVoid();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
