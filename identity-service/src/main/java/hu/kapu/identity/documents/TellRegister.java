package hu.kapu.identity.documents;

import hu.kapu.identity.documents.DocumentRegister.UseNoted;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Tells the register which pairs were used here, until it has taken note; any instance may, and telling twice is one. */
@ApplicationScoped
class TellRegister {
    private static final Logger LOG = Logger.getLogger(TellRegister.class);
    private static final String UNTOLD = """
            select use_id, sealed_pair from document_use
            where sealed_pair is not null order by used_at limit 100
            """;
    private static final String TOLD = "update document_use set sealed_pair = null, told_at = $2 where use_id = $1";

    private final Pool pool;
    private final EidPairs pairs;
    private final DocumentRegister register;
    private final Clock clock;

    TellRegister(Pool pool, EidPairs pairs, DocumentRegister register, Clock clock) {
        this.pool = pool;
        this.pairs = pairs;
        this.register = register;
        this.clock = clock;
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tell() {
        return pool.query(UNTOLD)
                .execute()
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(this::tell)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One that fails holds up no other; it is told again the next time. */
    private Uni<Void> tell(Row row) {
        UUID use = row.getUUID("use_id");
        return Uni.createFrom()
                .deferred(() -> tell(use, row))
                .onFailure()
                .invoke(failure -> LOG.errorf("Use %s cannot be told to the document register: %s", use, failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> tell(UUID use, Row row) {
        EidPair pair = pairs.open(use, row.getBuffer("sealed_pair").getBytes());
        return register.use(pair, use).chain(noted -> settle(use, noted));
    }

    private Uni<Void> settle(UUID use, UseNoted noted) {
        if (noted == UseNoted.UNAVAILABLE) {
            return Uni.createFrom().voidItem();
        }
        if (noted == UseNoted.REFUSED) {
            LOG.warnf("The document register does not take note of use %s: the pair was used elsewhere too", use);
        }
        return pool.preparedQuery(TOLD)
                .execute(Tuple.of(use, clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
