package hu.kapu.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import hu.kapu.kit.testing.PostgresServer;
import hu.kapu.kit.testing.ServiceDatabaseAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/** A new database with the kit's tables and the trial service's own. */
public final class Migrated {
    private static final List<String> MIGRATIONS = List.of("V0.1__outbox", "V0.2__inbox", "V0001__note");

    private Migrated() {}

    public static ServiceDatabaseAccess database(String name) {
        PostgresServer server = PostgresServer.shared();
        ServiceDatabaseAccess database = server.createServiceDatabase(name);
        try (Connection owner = DriverManager.getConnection(
                        server.jdbcUrl(name), database.ownerRole(), database.ownerPassword());
                Statement statement = owner.createStatement()) {
            for (String migration : MIGRATIONS) {
                boolean _ = statement.execute(read("/db/migration/" + migration + ".sql"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    private static String read(String resource) {
        try (InputStream stream = Objects.requireNonNull(Migrated.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
