package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.session.Epochs;
import hu.kapu.gateway.signin.Housekeeping;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionLifeTest extends JourneyTest {
    private static final int MORE_BATCHES_THAN_OTHER_TESTS_LEAVE = 10;

    @Inject
    Epochs epochs;

    @Inject
    Housekeeping housekeeping;

    @Inject
    DataSource database;

    @Test
    void an_unused_session_ends_after_half_an_hour() {
        Browser browser = signedIn(citizenWithApp());

        clock.advance(Duration.ofMinutes(29));
        browser.open("/ugyfelkapu");
        clock.advance(Duration.ofMinutes(29));
        assertThat(browser.open("/ugyfelkapu").body()).contains("Kovács Anna");
        clock.advance(Duration.ofMinutes(31));

        assertThat(browser.open("/ugyfelkapu").body()).doesNotContain("Kovács Anna");
    }

    @Test
    void a_session_in_use_ends_after_twelve_hours() {
        Browser browser = signedIn(citizenWithApp());
        for (int half = 0; half < 24; half++) {
            clock.advance(Duration.ofMinutes(29));
            assertThat(browser.open("/ugyfelkapu").body()).contains("Kovács Anna");
        }
        clock.advance(Duration.ofMinutes(25));

        assertThat(browser.open("/ugyfelkapu").body()).doesNotContain("Kovács Anna");
    }

    @Test
    void a_raised_epoch_ends_the_session_and_the_sign_in_under_way() {
        String userName = citizenWithApp();
        Browser browser = signedIn(userName);
        Browser underWay = atCodeStep(userName);

        assertThat(epochs.raise(identity.idOf(userName)).await().indefinitely()).isEqualTo(1);

        assertThat(browser.open("/ugyfelkapu").body()).doesNotContain("Kovács Anna");
        assertThat(underWay.submit("code", SecondFactorStandIn.NEXT).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_raised_epoch_ends_the_request_under_way_at_a_portal() {
        String userName = identity.citizen(PASSWORD);
        Browser browser = browser();
        comeFromPortal(browser);
        choose(browser, "totp");
        HttpResponse<String> told = givePassword(browser, userName);
        browser.open("/azonositas/igenyles?" + told.uri().getQuery());
        assertThat(browser.submit().statusCode()).isEqualTo(200);

        assertThat(epochs.raise(identity.idOf(userName)).await().indefinitely()).isEqualTo(1);

        assertThat(browser.submit("password", PASSWORD, "code", SecondFactorStandIn.RIGHT)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_is_over_is_deleted_when_nobody_needs_it_any_more() throws SQLException {
        Browser browser = atCodeStep(citizenWithApp());
        UUID transaction = UUID.fromString(browser.hidden().get("t"));

        clock.advance(Duration.ofHours(12));
        housekeeping.sweep().await().indefinitely();
        boolean keptForADay = exists(transaction);
        clock.advance(Duration.ofHours(13));
        for (int batch = 0; batch < MORE_BATCHES_THAN_OTHER_TESTS_LEAVE; batch++) {
            housekeeping.sweep().await().indefinitely();
        }

        assertThat(keptForADay).isTrue();
        assertThat(exists(transaction)).isFalse();
    }

    private Browser signedIn(String userName) {
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");
        givePassword(browser, userName);
        browser.submit("code", SecondFactorStandIn.RIGHT);
        assertThat(browser.path()).isEqualTo("/ugyfelkapu");
        return browser;
    }

    private boolean exists(UUID transaction) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select 1 from sign_in_transaction where id = ?")) {
            query.setObject(1, transaction);
            return query.executeQuery().next();
        }
    }
}
