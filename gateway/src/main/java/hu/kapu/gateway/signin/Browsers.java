package hu.kapu.gateway.signin;

import hu.kapu.kit.ids.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Browsers by the hashes of the ids they have had; only the newest id of a browser counts. */
@ApplicationScoped
class Browsers {
    /** A browser with the binding that is its present one. */
    record Known(UUID id, BrowserBinding binding) {}

    private final Pool pool;
    private final Ids ids;
    private final Clock clock;

    Browsers(Pool pool, Ids ids, Clock clock) {
        this.pool = pool;
        this.ids = ids;
        this.clock = clock;
    }

    /** The browser of this binding; a new one for a binding never seen or already replaced. */
    Uni<Known> recognise(BrowserBinding binding) {
        return insert(binding)
                .chain(row -> row.getOffsetDateTime("replaced_at") == null
                        ? Uni.createFrom().item(new Known(row.getUUID("browser"), binding))
                        : anew());
    }

    /** Replaces every id of the browser by this one, inside the caller's database transaction. */
    Uni<Void> replaceId(SqlConnection connection, UUID browser, BrowserBinding next) {
        Instant now = clock.instant();
        return connection
                .preparedQuery("update browser_id set replaced_at = $2 where browser = $1 and replaced_at is null")
                .execute(Tuple.of(browser, utc(now)))
                .chain(() -> connection
                        .preparedQuery("insert into browser_id (id_hash, browser, created_at) values ($1, $2, $3)")
                        .execute(Tuple.of(Buffer.buffer(next.hash()), browser, utc(now))))
                .replaceWithVoid();
    }

    /** Whether nothing has replaced this id yet. */
    Uni<Boolean> isNewest(BrowserBinding binding) {
        return pool.preparedQuery("select 1 from browser_id where id_hash = $1 and replaced_at is null")
                .execute(Tuple.of(Buffer.buffer(binding.hash())))
                .map(rows -> rows.rowCount() == 1);
    }

    /** The hashes of all ids that the browser with this binding has had. */
    Uni<List<byte[]>> idsOfSameBrowser(BrowserBinding binding) {
        return pool.preparedQuery("""
                        select other.id_hash from browser_id own join browser_id other on other.browser = own.browser
                        where own.id_hash = $1
                        """)
                .execute(Tuple.of(Buffer.buffer(binding.hash())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getBuffer("id_hash").getBytes())
                        .toList());
    }

    private Uni<Known> anew() {
        BrowserBinding binding = BrowserBinding.create();
        return insert(binding).map(row -> new Known(row.getUUID("browser"), binding));
    }

    private Uni<Row> insert(BrowserBinding binding) {
        return pool.preparedQuery("""
                        insert into browser_id (id_hash, browser, created_at) values ($1, $2, $3)
                        on conflict (id_hash) do update set id_hash = excluded.id_hash
                        returning browser, replaced_at
                        """)
                .execute(Tuple.of(Buffer.buffer(binding.hash()), ids.next(), utc(clock.instant())))
                .map(rows -> rows.iterator().next());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
