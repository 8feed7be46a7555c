package hu.kapu.identity.rotation;

import hu.kapu.kit.sealing.SealBroken;
import hu.kapu.kit.sealing.SecretSealer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Seals values anew after the primary key has changed, a batch at a time, so that the old key can go. A value that was
 * sealed, emptied or deleted meanwhile by somebody else is left alone; any instance may do it.
 */
@ApplicationScoped
class SealRotation {
    private static final Logger LOG = Logger.getLogger(SealRotation.class);
    private static final int BATCH = 500;

    private static final String OF_OTHER_KEYS = """
            select {id} as id, {context} as context, {column} as sealed from {table}
            where {column} is not null and substring({column} from 2 for 4) <> $1 limit $2
            """;
    private static final String RESEAL = "update {table} set {column} = $3 where {id} = $1 and {column} = $2";

    private final Pool pool;
    private final SecretSealer sealer;

    SealRotation(Pool pool, SecretSealer sealer) {
        this.pool = pool;
        this.sealer = sealer;
    }

    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sealAnew() {
        return Multi.createFrom()
                .items(SealedColumn.values())
                .onItem()
                .transformToUniAndConcatenate(this::sealAnew)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> sealAnew(SealedColumn column) {
        return Multi.createBy()
                .repeating()
                .uni(() -> sealBatchAnew(column))
                .whilst(done -> done > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** How many of a batch were sealed anew. */
    private Uni<Integer> sealBatchAnew(SealedColumn column) {
        Buffer present = Buffer.buffer().appendInt(sealer.currentKeyId());
        return pool.preparedQuery(column.in(OF_OTHER_KEYS))
                .execute(Tuple.of(present, BATCH))
                .chain(rows -> sealRowsAnew(column, rows));
    }

    private Uni<Integer> sealRowsAnew(SealedColumn column, RowSet<Row> rows) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row -> sealRowAnew(column, row))
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    /** One that does not open stays as it is, for an operator to look at, and holds up no other. */
    private Uni<Integer> sealRowAnew(SealedColumn column, Row row) {
        return Uni.createFrom()
                .deferred(() -> reseal(column, row))
                .onFailure(SealBroken.class)
                .recoverWithItem(() -> {
                    LOG.errorf("%s of %s does not open and cannot be sealed anew", column, row.getUUID("id"));
                    return 0;
                });
    }

    private Uni<Integer> reseal(SealedColumn column, Row row) {
        byte[] before = row.getBuffer("sealed").getBytes();
        String context = row.getString("context");
        byte[] after = sealer.seal(sealer.open(before, context), context);
        return pool.preparedQuery(column.in(RESEAL))
                .execute(Tuple.of(row.getUUID("id"), Buffer.buffer(before), Buffer.buffer(after)))
                .map(SqlResult::rowCount);
    }
}
