package hu.kapu.notification;

import hu.kapu.kit.testing.PostgresServer;
import hu.kapu.kit.testing.ServiceDatabaseAccess;
import hu.kapu.kit.testing.Waiting;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Looks into the service's database as its owner. */
@Singleton
public class LetterTable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ServiceDatabaseAccess access = PostgresServer.shared().createServiceDatabase("notification");

    /** State, attempts, claimed or not, reason, and whether there is content: {@code due 1 free - sealed}. */
    public String of(Request request) {
        return column("select concat_ws(' ', state, attempts, case when claim is null then 'free' else 'claimed' end,"
                        + " coalesce(reason, '-'), case when coalesce(recipient, parameters) is null"
                        + " then 'erased' else 'sealed' end) from letter where message_id = '"
                        + request.messageId() + "'")
                .stream()
                .findFirst()
                .orElse("unknown");
    }

    public void await(Request request, String state) {
        Waiting.until(
                "letter " + request.messageId() + " being " + state,
                PATIENCE,
                () -> of(request).startsWith(state));
    }

    /** Every row of every table, as text. */
    public String dump() {
        StringBuilder dump = new StringBuilder();
        for (String table : column("select table_name from information_schema.tables where table_schema = 'public'")) {
            column("select t::text from \"" + table + "\" t")
                    .forEach(row -> dump.append(row).append('\n'));
        }
        return dump.toString();
    }

    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            var _ = statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> column(String sql) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + access.host() + ":" + access.port() + "/" + access.name(),
                access.ownerRole(),
                access.ownerPassword());
    }
}
