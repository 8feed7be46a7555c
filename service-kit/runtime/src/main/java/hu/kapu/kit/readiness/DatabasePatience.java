package hu.kapu.kit.readiness;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long a request waits for a connection to the database before it fails: a database that hangs must not collect
 * requests whose callers have long given up. The limits of statements, locks and transactions are the server's to keep
 * ({@code quarkus.datasource.reactive.additional-properties}).
 */
@Singleton
class DatabasePatience implements PgPoolCreator {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration FREE_CONNECTION = Duration.ofSeconds(5);

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(options -> options.setConnectTimeout(Math.toIntExact(CONNECT.toMillis())));
        return PgBuilder.pool()
                .with(input.poolOptions()
                        .setConnectionTimeout(Math.toIntExact(FREE_CONNECTION.toMillis()))
                        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS))
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
