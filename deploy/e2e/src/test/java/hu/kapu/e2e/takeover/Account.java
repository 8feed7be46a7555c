package hu.kapu.e2e.takeover;

import hu.kapu.local.Suite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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
    private static final List<String> IDS_OF_FACTORS = List.of(
            "select id from authenticator where citizen_id = ?", "select id from email_factor where citizen_id = ?");

    private static final String FACTORS = "/ugyfelkapu/aktivalas/";
    /** What the registrar's door calls the forms about one citizen. */
    private static final List<String> OF_REGISTRARS = List.of("elso-kod", "adatok", "email", "tenyezok", "feloldas");

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

    /** As many wrong codes have been typed as an hour allows. */
    void lock(Factor factor) {
        change("""
                update %s set failures_in_row = 10,
                    failures = array(select now() - make_interval(secs => s) from generate_series(60, 51, -1) s)
                where citizen_id = ?
                """.formatted(factor.table()));
    }

    /** A hundred wrong codes have been typed in a row. */
    void disable(Factor factor) {
        change("""
                update %s set status = 'disabled', failures_in_row = 100, disabled_at = now()
                where citizen_id = ?
                """.formatted(factor.table()));
    }

    /** The paths of a route that mean this account: its factor or, where none is meant, its citizen. */
    List<String> pathsOf(String route) {
        String path = route.replace("{id}", route.startsWith(FACTORS) ? factor() : id.toString())
                .replace("{citizen}", id.toString())
                .replace("{role}", "registrar");
        return path.contains("{form}")
                ? OF_REGISTRARS.stream()
                        .map(form -> path.replace("{form}", form))
                        .toList()
                : List.of(path);
    }

    /** The id of a factor, or some other id where there is none. */
    private String factor() {
        return Stream.concat(rows(SECOND_FACTOR, IDS_OF_FACTORS).stream(), Stream.of(id.toString()))
                .findFirst()
                .map(found -> found.replaceAll("[()]", ""))
                .orElseThrow();
    }

    private void change(String sql) {
        try (Connection connection = suite.infrastructure().postgres().admin(SECOND_FACTOR);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("there is no factor to change");
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
