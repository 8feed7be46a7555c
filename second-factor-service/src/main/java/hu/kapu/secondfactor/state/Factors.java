package hu.kapu.secondfactor.state;

import hu.kapu.secondfactor.proof.FactorMethod;
import hu.kapu.secondfactor.proof.Proof;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The second factors of a citizen as far as all methods are treated alike; each change is one conditional statement. */
@ApplicationScoped
public class Factors {
    private static final String LASTING = """
            SELECT id, {label} AS label, status
              FROM {factor}
             WHERE citizen_id = $1 AND status <> 'ended'
             ORDER BY activated_at, id""";

    private static final String INACTIVATE = """
            UPDATE {factor} SET status = 'inactive', inactive_since = $3
             WHERE id = $1 AND citizen_id = $2 AND status = 'active'""";

    private static final String REACTIVATE = """
            UPDATE {factor}
               SET status = 'active', inactive_since = NULL, disabled_at = NULL, failures = '{}', failures_in_row = 0
             WHERE id = $1 AND citizen_id = $2 AND status IN ('inactive', 'disabled')""";

    private static final String END = """
            UPDATE {factor}
               SET status = 'ended', ended_at = $2, recoverable_until = $3, inactive_since = NULL
             WHERE citizen_id = $1 AND status <> 'ended'""";

    private static final String END_ONE = END + " AND id = $4";

    private static final String END_OTHERS = FactorOwners.lookingAt(END + " " + """
             AND id <> $4
             AND EXISTS (SELECT 1 FROM {factor} f
                          WHERE f.id = $4 AND f.citizen_id = $1 AND f.activated_at < $5 AND f.disabled_at IS NULL
                            AND (f.status <> 'ended' OR f.recoverable_until > {looked_at}))""", "f", "$2");

    private static final String END_SINCE = END + " AND activated_at >= $4";

    private static final String RETURNING = " RETURNING id, {label} AS label";

    private static final String RESTORE = FactorOwners.lookingAt("""
            UPDATE {factor}
               SET status = 'active', ended_at = NULL, recoverable_until = NULL, inactive_since = NULL
             WHERE id = $1 AND citizen_id = $2 AND activated_at < $3 AND disabled_at IS NULL
               AND (status <> 'ended' OR recoverable_until > {looked_at})""", "{factor}", "$4");

    private static final String ERASE = "DELETE FROM {factor} WHERE citizen_id = $1";

    /** Active, disabled and switched off ones. */
    public Uni<List<Factor>> of(SqlClient client, UUID citizen) {
        return everywhere(table -> client.preparedQuery(table.in(LASTING))
                .execute(Tuple.of(citizen))
                .map(rows -> read(rows, row -> factor(table, row))));
    }

    public Uni<Optional<Factor>> find(SqlClient client, UUID citizen, UUID id) {
        return of(client, citizen)
                .map(factors -> factors.stream()
                        .filter(factor -> factor.id().equals(id))
                        .findFirst());
    }

    /** False unless it was active. */
    public Uni<Boolean> inactivate(SqlConnection connection, UUID citizen, Factor factor, Instant now) {
        return connection
                .preparedQuery(FactorTable.of(factor.method()).in(INACTIVATE))
                .execute(Tuple.of(factor.id(), citizen, now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    /** False unless it was switched off or disabled. Its failures are forgotten. */
    public Uni<Boolean> reactivate(SqlConnection connection, UUID citizen, Factor factor) {
        return connection
                .preparedQuery(FactorTable.of(factor.method()).in(REACTIVATE))
                .execute(Tuple.of(factor.id(), citizen))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Ends every factor; their secrets stay until {@code recoverableUntil}. */
    public Uni<List<EndedFactor>> endAll(
            SqlConnection connection, UUID citizen, Instant now, Instant recoverableUntil) {
        return everywhere(table -> end(
                connection,
                table,
                END,
                Tuple.of(citizen, now.atOffset(ZoneOffset.UTC), recoverableUntil.atOffset(ZoneOffset.UTC))));
    }

    /** Ends what was activated at {@code since} or later. */
    public Uni<List<EndedFactor>> endSince(
            SqlConnection connection, UUID citizen, Instant since, Instant now, Instant recoverableUntil) {
        return everywhere(table -> end(
                connection,
                table,
                END_SINCE,
                Tuple.of(
                        citizen,
                        now.atOffset(ZoneOffset.UTC),
                        recoverableUntil.atOffset(ZoneOffset.UTC),
                        since.atOffset(ZoneOffset.UTC))));
    }

    /** Empty unless it had not ended. */
    public Uni<Optional<EndedFactor>> end(
            SqlConnection connection,
            UUID citizen,
            FactorMethod method,
            UUID id,
            Instant now,
            Instant recoverableUntil) {
        return end(
                        connection,
                        FactorTable.of(method),
                        END_ONE,
                        Tuple.of(citizen, now.atOffset(ZoneOffset.UTC), recoverableUntil.atOffset(ZoneOffset.UTC), id))
                .map(ended -> ended.stream().findFirst());
    }

    /** Makes one that was activated before {@code olderThan} active again, ended or not; false if it cannot be. */
    public Uni<Boolean> restore(SqlConnection connection, UUID citizen, Proof proof, Instant olderThan, Instant now) {
        FactorTable table = FactorTable.of(proof.method());
        return endOthers(connection, table, citizen, proof, olderThan, now)
                .chain(() -> restore(connection, table, citizen, proof, olderThan, now));
    }

    private static Uni<Boolean> restore(
            SqlConnection connection, FactorTable table, UUID citizen, Proof proof, Instant olderThan, Instant now) {
        return connection
                .preparedQuery(table.in(RESTORE))
                .execute(Tuple.of(
                        proof.factor(), citizen, olderThan.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    private static Uni<Void> endOthers(
            SqlConnection connection, FactorTable table, UUID citizen, Proof proof, Instant olderThan, Instant now) {
        if (!table.holdsOne()) {
            return Uni.createFrom().voidItem();
        }
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        return end(
                        connection,
                        table,
                        END_OTHERS,
                        Tuple.of(citizen, at, at, proof.factor(), olderThan.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Removes every row of the citizen's factors. */
    public Uni<Void> erase(SqlConnection connection, UUID citizen) {
        return everywhere(table -> connection
                        .preparedQuery(table.in(ERASE))
                        .execute(Tuple.of(citizen))
                        .map(rows -> List.of(rows.rowCount())))
                .replaceWithVoid();
    }

    private static Uni<List<EndedFactor>> end(
            SqlConnection connection, FactorTable table, String statement, Tuple arguments) {
        return connection
                .preparedQuery(table.in(statement + RETURNING))
                .execute(arguments)
                .map(rows -> read(
                        rows,
                        row -> new EndedFactor(row.getUUID("id"), table.method().wireName(), row.getString("label"))));
    }

    private static <T> Uni<List<T>> everywhere(Function<FactorTable, Uni<List<T>>> work) {
        return Multi.createFrom()
                .items(FactorTable.values())
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList()
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }

    private static Factor factor(FactorTable table, Row row) {
        return new Factor(
                row.getUUID("id"),
                table.method(),
                Optional.ofNullable(row.getString("label")),
                AuthenticatorStatus.ofColumn(row.getString("status")));
    }

    private static <T> List<T> read(RowSet<Row> rows, Function<Row, T> reading) {
        return StreamSupport.stream(rows.spliterator(), false).map(reading).toList();
    }
}
