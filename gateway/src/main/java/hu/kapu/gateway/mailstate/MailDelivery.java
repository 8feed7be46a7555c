package hu.kapu.gateway.mailstate;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What became of mails with codes lately, by provider; no mail, address or citizen is named. */
@ApplicationScoped
public class MailDelivery {
    private static final String BY_PROVIDER = """
            select coalesce(provider, 'other') as provider,
                count(*) filter (where state = 'sent') as sent,
                count(*) filter (where state = 'delayed') as waiting,
                count(*) filter (where state in ('failed', 'expired')) as lost,
                percentile_cont(0.5) within group (order by extract(epoch from at - asked_at)::float8)
                    filter (where state = 'sent') as median,
                percentile_cont(0.95) within group (order by extract(epoch from at - asked_at)::float8)
                    filter (where state = 'sent') as slowest
            from mail_state where at >= $1 group by 1
            order by coalesce(provider, 'other') = 'other', count(*) desc, 1
            """;

    private final Pool pool;

    MailDelivery(Pool pool) {
        this.pool = pool;
    }

    /** The provider with the most mails first, all the others last. */
    public Uni<List<ProviderDelivery>> since(Instant from) {
        return pool.preparedQuery(BY_PROVIDER)
                .execute(Tuple.of(from.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(MailDelivery::delivery)
                        .toList());
    }

    private static ProviderDelivery delivery(Row row) {
        return new ProviderDelivery(
                row.getString("provider"),
                row.getLong("sent"),
                row.getLong("waiting"),
                row.getLong("lost"),
                duration(row.getDouble("median")),
                duration(row.getDouble("slowest")));
    }

    /** Two machines' clocks may differ by a little. */
    private static Optional<Duration> duration(@Nullable Double seconds) {
        return Optional.ofNullable(seconds).map(some -> Duration.ofMillis(Math.max(0, Math.round(some * 1000))));
    }
}
