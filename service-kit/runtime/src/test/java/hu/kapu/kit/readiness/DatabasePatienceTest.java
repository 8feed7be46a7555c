package hu.kapu.kit.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DatabasePatienceTest {
    @Test
    void nobody_waits_for_a_connection_longer_than_callers_do() throws Exception {
        Vertx vertx = Vertx.vertx();
        Asked asked = new Asked(vertx, new PoolOptions(), List.of(new PgConnectOptions()));
        Pool pool = new DatabasePatience().create(asked);

        assertThat(asked.poolOptions()
                        .getConnectionTimeoutUnit()
                        .toMillis(asked.poolOptions().getConnectionTimeout()))
                .isBetween(1L, 5_000L);
        assertThat(asked.pgConnectOptionsList().getFirst().getConnectTimeout()).isBetween(1, 5_000);

        pool.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private record Asked(Vertx vertx, PoolOptions poolOptions, List<PgConnectOptions> pgConnectOptionsList)
            implements PgPoolCreator.Input {}
}
