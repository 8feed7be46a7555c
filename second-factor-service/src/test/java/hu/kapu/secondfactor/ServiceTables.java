package hu.kapu.secondfactor;

import hu.kapu.kit.testing.PostgresServer;
import hu.kapu.kit.testing.ServiceDatabaseAccess;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks into the service's tables and brings about states that only later features lead to. */
@Singleton
public class ServiceTables {
    private final ServiceDatabaseAccess access;

    ServiceTables() {
        this.access = PostgresServer.shared().createServiceDatabase("second_factor");
    }

    /** Runs one statement; {@code ?} stands for the arguments. */
    public void change(String sql, Object... arguments) {
        try (Connection connection = connect();
                PreparedStatement statement = prepared(connection, sql, arguments)) {
            if (statement.executeUpdate() == 0) {
                throw new IllegalStateException("nothing changed by " + sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of every row as text. */
    public List<String> column(String sql, Object... arguments) {
        try (Connection connection = connect();
                PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int count(String table, UUID citizen) {
        return Integer.parseInt(column("SELECT count(*) FROM " + table + " WHERE citizen_id = ?", citizen)
                .getFirst());
    }

    /** Every row of every table, as JSON text. */
    public String dump() {
        List<String> tables = column("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'");
        StringBuilder dump = new StringBuilder();
        for (String table : tables) {
            column("SELECT row_to_json(t) FROM \"" + table + "\" t")
                    .forEach(row -> dump.append(row).append('\n'));
        }
        return dump.toString();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + access.host() + ":" + access.port() + "/" + access.name(),
                access.ownerRole(),
                access.ownerPassword());
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
