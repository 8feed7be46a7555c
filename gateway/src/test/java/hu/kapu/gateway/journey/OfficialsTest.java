package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.session.SessionCookie;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Officials who sign in with their app, and a look at what the database holds afterwards. */
abstract class OfficialsTest extends JourneyTest {
    static final String OFFICE = "Szegedi kormányablak";

    @Inject
    DataSource database;

    /** The user name of a new official with these roles. */
    String official(String... roles) {
        String userName = citizenWithApp();
        appoint(userName, roles);
        return userName;
    }

    /** The same at another office. */
    String officialAt(String office, String... roles) {
        String userName = citizenWithApp();
        appointAt(office, userName, roles);
        return userName;
    }

    void appoint(String userName, String... roles) {
        appointAt(OFFICE, userName, roles);
    }

    private void appointAt(String office, String userName, String... roles) {
        for (String role : roles) {
            try {
                sql(
                        "insert into official (citizen_id, role, user_name, office, valid_until, granted_at)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        identity.idOf(userName),
                        role,
                        userName,
                        office,
                        at(Duration.ofDays(90)),
                        at(Duration.ZERO));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    Browser signedInWithApp(String userName) {
        return signedInWith(userName, SecondFactorStandIn.RIGHT);
    }

    Browser signedInWith(String userName, String code) {
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");
        givePassword(browser, userName);
        browser.submit("code", code);
        assertThat(browser.cookies()).containsKey(SessionCookie.NAME);
        return browser;
    }

    OffsetDateTime at(Duration fromNow) {
        return clock.instant().plus(fromNow).atOffset(ZoneOffset.UTC);
    }

    void sql(String statement, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            for (int index = 0; index < values.length; index++) {
                prepared.setObject(index + 1, values[index]);
            }
            prepared.execute();
        }
    }

    List<String> events(UUID citizen, String type) throws SQLException {
        return texts(
                "select payload::text from outbox where aggregateid = ? and type = ? order by position", citizen, type);
    }

    List<String> actions(UUID citizen) throws SQLException {
        return texts("select action from registrar_action where citizen_id = ? order by position", citizen);
    }

    List<String> texts(String query, Object... values) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var connection = database.getConnection();
                var prepared = connection.prepareStatement(query)) {
            for (int index = 0; index < values.length; index++) {
                prepared.setObject(index + 1, values[index]);
            }
            var rows = prepared.executeQuery();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
