package hu.kapu.kit.outbox;

import hu.kapu.kit.Migrated;
import hu.kapu.kit.testing.KafkaServer;
import hu.kapu.kit.testing.ServiceDatabaseAccess;
import hu.kapu.kit.tracing.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The relay with a real database and broker, without the framework around it. */
final class RelayRig implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final ServiceDatabaseAccess database;
    private final Pool pool;
    private final OutboxStore store;
    private final KafkaPublisher publisher;
    private final Relay relay;

    /** Short waits, so that outages are noticed soon. */
    record Settings(boolean enabled, Duration poll, int batch, Duration lease, Duration delivery)
            implements OutboxSettings {}

    private RelayRig(ServiceDatabaseAccess database, String bootstrapServers) {
        OutboxSettings settings =
                new Settings(true, Duration.ofMillis(100), 50, Duration.ofSeconds(20), Duration.ofSeconds(2));
        KafkaSettings kafka = new KafkaSettings(Map.of("bootstrap.servers", bootstrapServers), settings);
        this.database = database;
        this.pool = new Pool(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(4))
                .connectingTo(new PgConnectOptions()
                        .setHost(database.host())
                        .setPort(database.port())
                        .setDatabase(database.name())
                        .setUser(database.appRole())
                        .setPassword(database.appPassword()))
                .using(vertx)
                .build());
        this.store = new OutboxStore(pool);
        this.publisher = new KafkaPublisher(kafka, new Topics(kafka), new Traces(OpenTelemetry.noop()));
        OutboxMetrics metrics = new OutboxMetrics(new SimpleMeterRegistry(), Clock.systemUTC());
        this.relay = new Relay(store, publisher, settings, metrics, Clock.systemUTC(), vertx);
    }

    static RelayRig on(String databaseName, KafkaServer broker) {
        return new RelayRig(Migrated.database(databaseName), broker.bootstrapServers());
    }

    /** For a second process that works on a database that is there. */
    static RelayRig joining(ServiceDatabaseAccess database, String bootstrapServers) {
        return new RelayRig(database, bootstrapServers);
    }

    void start() {
        relay.start(new StartupEvent());
    }

    OutboxStore store() {
        return store;
    }

    KafkaPublisher publisher() {
        return publisher;
    }

    Pool pool() {
        return pool;
    }

    ServiceDatabaseAccess database() {
        return database;
    }

    UUID append(String topic, UUID citizen, String text) throws SQLException {
        UUID id = UUID.randomUUID();
        append(topic, citizen, id, "{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}");
        return id;
    }

    /** Written in a request that is traced. */
    UUID appendTraced(String topic, UUID citizen, String traceparent) throws SQLException {
        UUID id = UUID.randomUUID();
        append(topic, citizen, id, "{\"id\":\"" + id + "\",\"traceparent\":\"" + traceparent + "\"}");
        return id;
    }

    private void append(String topic, UUID citizen, UUID id, String payload) throws SQLException {
        String insert = "insert into outbox (id, aggregatetype, aggregateid, type, payload, created_at)"
                + " values (?, ?, ?, 'note-written.v1', cast(? as jsonb), now())";
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setObject(1, id);
            statement.setString(2, topic);
            statement.setObject(3, citizen);
            statement.setString(4, payload);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("nothing appended");
            }
        }
    }

    long waiting() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from outbox")) {
            return rows.next() ? rows.getLong(1) : -1;
        }
    }

    boolean empty() {
        try {
            return waiting() == 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.name(),
                database.ownerRole(),
                database.ownerPassword());
    }

    @Override
    public void close() {
        relay.stop(new ShutdownEvent());
        try {
            Object _ = vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
