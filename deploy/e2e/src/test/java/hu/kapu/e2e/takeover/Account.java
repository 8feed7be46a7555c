package hu.kapu.e2e.takeover;

import hu.kapu.local.Suite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One account as it stands in the databases: everything a thief would want to change. */
final class Account {
    private static final String IDENTITY = "identity";
    private static final String SECOND_FACTOR = "second_factor";

    private static final List<String> OF_IDENTITY = List.of(
            "select user_name, email, encode(sealed_recipient, 'hex'), status, email_confirmed_at from citizen where id = ?",
            "select hash, set_at, device_epoch from password where citizen_id = ?",
            "select closing_at from citizen where id = ?",
            "select count(*) from email_change where citizen_id = ?");
    private static final List<String> OF_SECOND_FACTOR = List.of(
            "select id, label, status, encode(sealed_secret, 'hex'), activated_at, disabled_at, inactive_since, ended_at"
                    + " from authenticator where citizen_id = ? order by id",
            "select id, status, activated_at, disabled_at, inactive_since, ended_at from email_factor"
                    + " where citizen_id = ? order by id",
            "select hash, issued_at from deletion_code where citizen_id = ?",
            "select count(*) from pending_enrolment where citizen_id = ?");

    private final Suite suite;
    private final UUID id;

    private Account(Suite suite, UUID id) {
        this.suite = suite;
        this.id = id;
    }

    static Account of(Suite suite, String userName) {
        try (Connection connection = suite.infrastructure().postgres().admin(IDENTITY);
                PreparedStatement statement =
                        connection.prepareStatement("select id from citizen where user_name = ?")) {
            statement.setString(1, userName);
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalStateException("nobody is called " + userName);
                }
                return new Account(suite, found.getObject(1, UUID.class));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that a thief would want to change, in one text. */
    String asItStands() {
        return identity() + "\n" + factors();
    }

    String identity() {
        return String.join("\n", rows(IDENTITY, OF_IDENTITY));
    }

    String factors() {
        return String.join("\n", rows(SECOND_FACTOR, OF_SECOND_FACTOR));
    }

    /** The app has had as many wrong codes as an hour allows. */
    void lockApp() {
        change("""
                update authenticator set failures_in_row = 10,
                    failures = array(select now() - make_interval(secs => s) from generate_series(60, 51, -1) s)
                where citizen_id = ?
                """);
    }

    /** The app has had a hundred wrong codes in a row. */
    void disableApp() {
        change("update authenticator set status = 'disabled', failures_in_row = 100, disabled_at = now()"
                + " where citizen_id = ?");
    }

    /** The path with the id of its app, or with some other id where it has none, in the place of FACTOR. */
    String withItsApp(String path) {
        List<String> apps = rows(SECOND_FACTOR, List.of("select id from authenticator where citizen_id = ?"));
        String factor = apps.isEmpty() ? id.toString() : apps.getFirst().replaceAll("[()]", "");
        return path.replace("FACTOR", factor);
    }

    private void change(String sql) {
        try (Connection connection = suite.infrastructure().postgres().admin(SECOND_FACTOR);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("there is no app to change");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> rows(String database, List<String> queries) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = suite.infrastructure().postgres().admin(database)) {
            for (String query : queries) {
                try (PreparedStatement statement =
                        connection.prepareStatement("select r::text from (" + query + ") r")) {
                    statement.setObject(1, id);
                    ResultSet row = statement.executeQuery();
                    while (row.next()) {
                        rows.add(row.getString(1));
                    }
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
