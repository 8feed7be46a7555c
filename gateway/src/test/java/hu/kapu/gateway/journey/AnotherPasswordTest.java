package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.session.SessionCookie;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The answer to one password was lost; whoever then sends another one is not told what became of the first. */
@QuarkusTest
class AnotherPasswordTest extends JourneyTest {
    private static final String OTHER = "tavaszi eső a hegyek felett";
    private static final String RECOVERY = "/ugyfelkapu/elfelejtett-jelszo";

    @Test
    void at_the_first_login_the_code_is_spent_and_the_first_password_is_the_one_that_opens() {
        String userName = identity.registered("ABCD-EFGH");
        Browser browser = browser();
        browser.open("/ugyfelkapu/elso-belepes");
        identity.loseAnswers(2);
        String[] first = {"userName", userName, "code", "ABCD-EFGH", "newPassword", PASSWORD};
        assertThat(browser.post("/ugyfelkapu/elso-belepes", first).statusCode()).isEqualTo(503);

        HttpResponse<String> other = browser.post(
                "/ugyfelkapu/elso-belepes", "userName", userName, "code", "ABCD-EFGH", "newPassword", OTHER);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(browser.cookies()).doesNotContainKey(SessionCookie.NAME);
        assertThat(opens(userName, PASSWORD)).isTrue();
        assertThat(opens(userName, OTHER)).isFalse();
    }

    @Test
    void at_the_registration_from_home_the_pair_is_spent_and_the_first_password_is_the_one_that_opens() {
        String form = "/ugyfelkapu/regisztracio/adatok";
        String number = identity.ways().card("7731 2204");
        String userName = "bela." + UUID.randomUUID().toString().substring(0, 8);
        Browser browser = browser();
        browser.open(form);
        identity.loseAnswers(2);
        assertThat(browser.post(form, registration(number, userName, PASSWORD)).statusCode())
                .isEqualTo(503);

        HttpResponse<String> other = browser.post(form, registration(number, userName, OTHER));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(opens(userName, PASSWORD)).isTrue();
        assertThat(opens(userName, OTHER)).isFalse();
    }

    @Test
    void at_a_reset_the_password_that_the_page_accepted_is_the_one_that_opens() {
        String userName = citizenWithApp();
        Browser browser = browser();
        browser.open(RECOVERY);
        browser.submit("userName", userName, "email", WaysStandIn.ADDRESS);
        browser.submit("code", WaysStandIn.RECOVERY_CODE);
        identity.loseAnswers(2);
        String first = "egy másik hosszú jelszó";
        assertThat(browser.post(RECOVERY + "/uj-jelszo", "newPassword", first).statusCode())
                .isEqualTo(503);

        browser.submitTo(RECOVERY + "/uj-jelszo", "newPassword", OTHER);

        assertThat(browser.path()).isEqualTo(RECOVERY + "/kesz");
        assertThat(opens(userName, OTHER)).isTrue();
        assertThat(opens(userName, first)).isFalse();
    }

    private boolean opens(String userName, String password) {
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");
        return browser.submit("userName", userName, "password", password).statusCode() == 200
                && !browser.path().equals("/ugyfelkapu/belepes");
    }

    private static String[] registration(String number, String userName, String password) {
        return new String[] {
            "documentNumber", number,
            "registrationCode", "7731 2204",
            "userName", userName,
            "email", WaysStandIn.ADDRESS,
            "newPassword", password
        };
    }
}
