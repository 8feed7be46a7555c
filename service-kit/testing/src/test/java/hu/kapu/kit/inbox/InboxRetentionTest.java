package hu.kapu.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.Migrated;
import hu.kapu.kit.testing.PostgresServer;
import hu.kapu.kit.testing.ServiceDatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InboxRetentionTest {
    private static final LocalDate DAY = LocalDate.parse("2025-01-16");

    @Test
    void the_app_role_prepares_days_and_drops_old_ones_without_any_right_to_do_it_itself() throws SQLException {
        try (Connection app = app("inbox_days")) {
            keep(app, DAY);
            take(app, idOf("2025-01-16T11:00:00Z"));
            take(app, idOf("2025-01-16T23:59:59.999Z"));
            take(app, idOf("2025-01-17T00:00:00Z"));
            assertThat(rowsOf(app)).containsExactly("inbox_20250116", "inbox_20250116", "inbox_20250117");

            keep(app, DAY.plusDays(14));
            assertThat(rowsOf(app)).hasSize(3);
            keep(app, DAY.plusDays(15));
            assertThat(rowsOf(app)).containsExactly("inbox_20250117");
        }
    }

    @Test
    void ids_of_days_without_a_partition_are_taken_in_too_and_their_day_stays_where_they_are() throws SQLException {
        try (Connection app = app("inbox_other_days")) {
            take(app, idOf("2025-01-16T11:00:00Z"));
            take(app, UUID.randomUUID());

            keep(app, DAY);
            keep(app, DAY);

            assertThat(rowsOf(app)).containsExactly("inbox_other", "inbox_other");
        }
    }

    private static Connection app(String name) throws SQLException {
        ServiceDatabaseAccess database = Migrated.database(name);
        return DriverManager.getConnection(
                PostgresServer.shared().jdbcUrl(name), database.appRole(), database.appPassword());
    }

    private static void keep(Connection connection, LocalDate today) throws SQLException {
        run(connection, "select inbox_keep('" + today + "', 14)");
    }

    private static void take(Connection connection, UUID id) throws SQLException {
        run(connection, "insert into inbox values ('" + id + "', '2025-01-16T11:00:00Z') on conflict do nothing");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean _ = statement.execute(sql);
        }
    }

    private static List<String> rowsOf(Connection connection) throws SQLException {
        List<String> partitions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select tableoid::regclass::text from inbox order by 1")) {
            while (rows.next()) {
                partitions.add(rows.getString(1));
            }
        }
        return partitions;
    }

    private static UUID idOf(String instant) {
        return new UUID(
                (Instant.parse(instant).toEpochMilli() << 16) | 0x7000L,
                UUID.randomUUID().getLeastSignificantBits());
    }
}
