package hu.kapu.e2e.bench;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hu.kapu.kit.testing.PostgresServer;
import hu.kapu.local.Program;
import hu.kapu.local.citizens.Citizen;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** What stands in the services' databases: for what no page shows, and for time that no story waits for. */
public final class Rows {
    private final PostgresServer postgres;

    Rows(PostgresServer postgres) {
        this.postgres = postgres;
    }

    /** Under which every service keeps what belongs to the citizen; unknown once the account is closed. */
    public UUID idOf(Citizen citizen) {
        return first(UUID.class, Program.IDENTITY, "SELECT id FROM citizen WHERE user_name = ?", citizen.userName());
    }

    /** How many rows of a table belong to the citizen. */
    public long count(Program service, String table, UUID citizen) {
        return first(Long.class, service, "SELECT count(*) FROM " + table + " WHERE citizen_id = ?", citizen);
    }

    /** How many letters of this template identity knows to have been sent: only their codes freeze the account. */
    public long noticesSent(UUID citizen, String template) {
        return first(
                Long.class,
                Program.IDENTITY,
                "SELECT count(*) FROM notice WHERE template = '" + template + "' AND citizen_id = ?",
                citizen);
    }

    /** Changes rows and tells how many. */
    @CanIgnoreReturnValue
    int change(Program service, String sql, Object... values) {
        try (Connection connection = postgres.admin(service.database());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T first(Class<T> type, Program service, String sql, Object value) {
        try (Connection connection = postgres.admin(service.database());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("no row for " + value);
                }
                return rows.getObject(1, type);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
