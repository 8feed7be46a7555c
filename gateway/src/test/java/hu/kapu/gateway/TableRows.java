package hu.kapu.gateway;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Rows of the database under test, put there and counted by SQL. */
@Singleton
public class TableRows {
    private final DataSource database;

    TableRows(DataSource database) {
        this.database = database;
    }

    /** How many rows it changed. */
    @CanIgnoreReturnValue
    public int change(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a table with its condition, such as {@code session where ended_at is null}. */
    public long count(String rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select count(*) from " + rows);
                ResultSet found = statement.executeQuery()) {
            return found.next() ? found.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
