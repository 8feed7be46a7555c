package hu.kapu.gateway.statistics;

import hu.kapu.gateway.statistics.SignInCount.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/** The rows of {@code sign_in_count}: exact, and therefore not for outside; small numbers are somebody. */
@ApplicationScoped
public class SignInCounts {
    private final Pool pool;

    SignInCounts(Pool pool) {
        this.pool = pool;
    }

    /** By day, outcome and detail; both days are included. */
    public Uni<List<SignInCount>> of(String portalId, LocalDate from, LocalDate to) {
        return pool.preparedQuery("""
                        select day, outcome, detail, count from sign_in_count
                        where portal_id = $1 and day between $2 and $3 order by day, outcome, detail
                        """)
                .execute(Tuple.of(portalId, from, to))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SignInCounts::count)
                        .toList());
    }

    /** At most so many; how many they were. */
    Uni<Integer> deleteBefore(LocalDate day, int batch) {
        return pool.preparedQuery("""
                        delete from sign_in_count where ctid in (
                            select ctid from sign_in_count where day < $1 limit $2)
                        """).execute(Tuple.of(day, batch)).map(RowSet::rowCount);
    }

    private static SignInCount count(Row row) {
        return new SignInCount(
                row.getLocalDate("day"),
                Outcome.parse(row.getString("outcome")),
                row.getString("detail"),
                row.getLong("count"));
    }
}
