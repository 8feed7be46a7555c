package hu.kapu.gateway.recovery;

import hu.kapu.gateway.signin.BoundBrowsers;
import hu.kapu.gateway.signin.BrowserBinding;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of {@code recovery_transaction}; every change of state is a compare-and-set on the revision it came from. */
@ApplicationScoped
class RecoveryTransactions {
    /** How a browser relates to a recovery. */
    record Found(RecoveryTransaction transaction, Optional<Instant> browserReplacedAt) {}

    private final Pool pool;
    private final RecoveryRows rows;
    private final BoundBrowsers browsers;

    RecoveryTransactions(Pool pool, RecoveryRows rows, BoundBrowsers browsers) {
        this.pool = pool;
        this.rows = rows;
        this.browsers = browsers;
    }

    Uni<Void> begin(
            UUID id, UUID browser, RecoveryTransaction.@Nullable Origin origin, Instant now, Instant expiresAt) {
        Tuple row = Tuple.tuple()
                .addUUID(id)
                .addUUID(browser)
                .addUUID(origin == null ? null : origin.signIn())
                .addString(origin == null ? null : origin.nameHu())
                .addString(origin == null ? null : origin.nameEn())
                .addString(origin == null ? null : origin.logo())
                .addOffsetDateTime(utc(now))
                .addOffsetDateTime(utc(expiresAt));
        return pool.preparedQuery("""
                        insert into recovery_transaction (id, browser, state, sign_in, portal_name_hu, portal_name_en,
                            portal_logo, created_at, expires_at)
                        values ($1, $2, 'STARTED', $3, $4, $5, $6, $7, $8)
                        """).execute(row).replaceWithVoid();
    }

    Uni<Void> keepNewest(UUID browser, int count) {
        return pool.preparedQuery("""
                        delete from recovery_transaction where id in (
                            select id from recovery_transaction where browser = $1 and state <> 'DONE'
                            order by created_at desc, id desc offset $2)
                        """).execute(Tuple.of(browser, count)).replaceWithVoid();
    }

    /** The recovery, if this browser is bound to it now or was before its id changed; expired or not. */
    Uni<Optional<Found>> find(UUID id, BrowserBinding browser) {
        return pool.preparedQuery("""
                        select t.*, b.replaced_at from recovery_transaction t
                        join browser_id b on b.browser = t.browser
                        where t.id = $1 and b.id_hash = $2
                        """)
                .execute(Tuple.of(id, Buffer.buffer(browser.hash())))
                .map(found -> found.iterator().hasNext()
                        ? Optional.of(found.iterator().next())
                        : Optional.<io.vertx.mutiny.sqlclient.Row>empty())
                .map(row -> row.map(each -> new Found(
                        rows.transaction(each),
                        Optional.ofNullable(each.getOffsetDateTime("replaced_at"))
                                .map(OffsetDateTime::toInstant))));
    }

    Uni<RecoveryTransaction> again(RecoveryTransaction known) {
        return pool.preparedQuery("select * from recovery_transaction where id = $1")
                .execute(Tuple.of(known.id()))
                .map(found -> found.iterator().hasNext()
                        ? rows.transaction(found.iterator().next())
                        : known);
    }

    /** False when somebody else moved it first. */
    Uni<Boolean> move(RecoveryTransaction from, RecoveryState to) {
        return move(pool, from, to);
    }

    /** The same where the browser's rights grow, so that it gets a new id. */
    Uni<Boolean> moveUp(RecoveryTransaction from, RecoveryState to, UUID attempt) {
        return pool.withTransaction(connection -> move(connection, from, to)
                .call(moved -> moved
                        ? browsers.replaceId(connection, from.browser(), from.id(), attempt)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Boolean> move(SqlClient client, RecoveryTransaction from, RecoveryState to) {
        return client.preparedQuery(RecoveryRows.MOVE)
                .execute(rows.movement(from, to))
                .map(result -> result.rowCount() == 1);
    }

    /** A definite answer was given, so that the next submission is a new attempt. */
    Uni<Void> countAnswer(RecoveryTransaction transaction) {
        return pool.preparedQuery(
                        "update recovery_transaction set revision = revision + 1 where id = $1 and revision = $2")
                .execute(Tuple.of(transaction.id(), transaction.revision()))
                .replaceWithVoid();
    }

    /** At most so many; how many they were. */
    Uni<Integer> deleteExpiredBefore(Instant instant, int batch) {
        return pool.preparedQuery("""
                        delete from recovery_transaction where id in (
                            select id from recovery_transaction where expires_at < $1 limit $2)
                        """).execute(Tuple.of(utc(instant), batch)).map(RowSet::rowCount);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
