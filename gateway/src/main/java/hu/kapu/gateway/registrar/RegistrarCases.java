package hu.kapu.gateway.registrar;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The rows of {@code registrar_case}; whoever decides or settles one does it in one conditional statement. */
@ApplicationScoped
class RegistrarCases {
    private final Pool pool;
    private final CaseRows rows;

    RegistrarCases(Pool pool, CaseRows rows) {
        this.pool = pool;
        this.rows = rows;
    }

    /** False when this very case has been opened before. */
    Uni<Boolean> open(SqlConnection connection, RegistrarCase opened) {
        return connection
                .preparedQuery(CaseRows.INSERT)
                .execute(rows.insertion(opened))
                .map(result -> result.rowCount() == 1);
    }

    Uni<Optional<RegistrarCase>> byId(UUID id) {
        return pool.preparedQuery("select * from registrar_case where id = $1")
                .execute(Tuple.of(id))
                .map(this::first);
    }

    /**
     * Newest first, those older than this case: what waits for somebody, and what is approved but not known to be done;
     * of it the official's own cases, and those of the office at which the official may decide about such.
     */
    Uni<List<RegistrarCase>> open(Official official, Instant now, @Nullable UUID before, int count) {
        List<CaseKind> decided = Arrays.stream(CaseKind.values())
                .filter(kind -> official.is(kind.approvingRole()))
                .toList();
        Tuple asked = Tuple.tuple()
                .addOffsetDateTime(utc(now))
                .addUUID(official.citizenId())
                .addArrayOfString(decided.stream().map(CaseKind::wireName).toArray(String[]::new))
                .addArrayOfString(decided.stream()
                        .map(kind -> official.office(kind.approvingRole()))
                        .toArray(String[]::new))
                .addUUID(before)
                .addInteger(count);
        return pool.preparedQuery("""
                        select * from registrar_case
                        where (state = 'APPROVED' or (state = 'WAITING' and expires_at > $1))
                          and (initiator = $2 or (kind, office) in (select * from unnest($3::text[], $4::text[])))
                          and ($5::uuid is null or (created_at, id) <
                              (select last.created_at, last.id from registrar_case last where last.id = $5))
                        order by created_at desc, id desc limit $6
                        """).execute(asked).map(this::all);
    }

    /** By the one who began it, while nobody has decided; empty when that is not so. */
    Uni<Optional<RegistrarCase>> withdraw(SqlConnection connection, UUID id, UUID initiator, Instant now) {
        return connection
                .preparedQuery("""
                        update registrar_case set state = 'WITHDRAWN', settled_at = $3, sealed_payload = null
                        where id = $1 and initiator = $2 and state = 'WAITING' and expires_at > $3
                        returning *
                        """)
                .execute(Tuple.of(id, initiator, utc(now)))
                .map(this::first);
    }

    Uni<List<RegistrarCase>> approvedBefore(Instant instant) {
        return pool.preparedQuery("""
                        select * from registrar_case where state = 'APPROVED' and decided_at < $1
                        order by decided_at limit 50
                        """).execute(Tuple.of(utc(instant))).map(this::all);
    }

    /**
     * The decision: once, by another official than the one who began it, not about oneself, and while both hold their
     * roles. Empty when any of that is not so.
     */
    Uni<Optional<RegistrarCase>> decide(
            SqlConnection connection, RegistrarCase open, Official official, CaseState decision, Instant now) {
        return connection
                .preparedQuery("""
                        update registrar_case set state = $2, approver = $3, approver_name = $4, decided_at = $5
                        where id = $1 and state = 'WAITING' and expires_at > $5
                          and initiator <> $3 and citizen_id <> $3
                          and exists (select 1 from official second where second.citizen_id = $3
                              and second.role = $6 and second.valid_until > $5)
                          and exists (select 1 from official first where first.citizen_id = registrar_case.initiator
                              and first.role = $7 and first.valid_until > $5)
                        returning *
                        """)
                .execute(Tuple.tuple()
                        .addUUID(open.id())
                        .addString(decision.name())
                        .addUUID(official.citizenId())
                        .addString(official.name())
                        .addOffsetDateTime(utc(now))
                        .addString(open.kind().approvingRole().wireName())
                        .addString(open.kind().initiatingRole().wireName()))
                .map(this::first);
    }

    /** True for the one who settles an approved case; its content is not needed any more. */
    Uni<Boolean> settle(SqlConnection connection, UUID id, CaseState end, Instant now) {
        return connection
                .preparedQuery("""
                        update registrar_case set state = $2, settled_at = $3, sealed_payload = null
                        where id = $1 and state = 'APPROVED'
                        """)
                .execute(Tuple.of(id, end.name(), utc(now)))
                .map(result -> result.rowCount() == 1);
    }

    Uni<Void> forgetContent(SqlConnection connection, UUID id) {
        return connection
                .preparedQuery("update registrar_case set sealed_payload = null where id = $1 and state = 'REJECTED'")
                .execute(Tuple.of(id))
                .replaceWithVoid();
    }

    Uni<Void> forgetContentOfExpired(Instant now) {
        return pool.preparedQuery("""
                        update registrar_case set sealed_payload = null
                        where state = 'WAITING' and expires_at <= $1 and sealed_payload is not null
                        """).execute(Tuple.of(utc(now))).replaceWithVoid();
    }

    private Optional<RegistrarCase> first(RowSet<Row> found) {
        return found.iterator().hasNext()
                ? Optional.of(rows.registrarCase(found.iterator().next()))
                : Optional.empty();
    }

    private List<RegistrarCase> all(RowSet<Row> found) {
        return StreamSupport.stream(found.spliterator(), false)
                .map(rows::registrarCase)
                .toList();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
