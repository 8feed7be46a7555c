package hu.kapu.gateway.scope;

import hu.kapu.kit.ids.Ids;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** What operators and their programs did and looked at through the REST API: only ever added to. */
@ApplicationScoped
public class OperatorActions {
    private static final int BATCH = 1_000;

    /**
     * One thing done.
     *
     * @param action in kebab-case, such as {@code sign-in-simulated}
     * @param citizen whom it concerned, if anybody
     * @param subject the other thing it was about, such as a portal's id
     */
    public record Action(ApiCaller caller, Instant at, String action, Optional<UUID> citizen, String subject) {}

    private final Pool pool;
    private final ApiConfiguration configuration;
    private final Ids ids;
    private final Clock clock;

    OperatorActions(Pool pool, ApiConfiguration configuration, Ids ids, Clock clock) {
        this.pool = pool;
        this.configuration = configuration;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the caller's database transaction, beside what it records. */
    public Uni<Void> record(SqlConnection connection, Action action) {
        Tuple row = Tuple.tuple()
                .addUUID(ids.next())
                .addOffsetDateTime(action.at().atOffset(ZoneOffset.UTC))
                .addString(action.caller().reference())
                .addString(action.caller().shownName())
                .addString(action.action())
                .addUUID(action.citizen().orElse(null))
                .addString(action.subject());
        return connection.preparedQuery("""
                        insert into operator_action (id, at, caller, caller_name, action, citizen_id, subject)
                        values ($1, $2, $3, $4, $5, $6, $7)
                        """).execute(row).replaceWithVoid();
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "operator-action-cleanup")
    Uni<Void> forgetOld() {
        return pool.preparedQuery("""
                        delete from operator_action where position in (
                            select position from operator_action where at < $1 order by position limit $2)
                        """)
                .execute(Tuple.of(
                        clock.instant().minus(configuration.actionsKept()).atOffset(ZoneOffset.UTC), BATCH))
                .replaceWithVoid();
    }
}
