package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** "Több időt kérek", without any script. */
@QuarkusTest
class MoreTimeJourneyTest extends JourneyTest {

    @Test
    void more_time_keeps_what_was_typed_and_the_portal() {
        Browser browser = atCodeStep(citizenWithApp());
        clock.advance(Duration.ofMinutes(29));

        HttpResponse<String> later = browser.submit("code", "123", "time", "more");
        clock.advance(Duration.ofMinutes(20));
        HttpResponse<String> judged = browser.submit("code", "111111");

        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(later.body()).contains("value=\"123\"", "EESZT");
        assertThat(judged.statusCode()).isEqualTo(422);
        assertThat(judged.body()).contains("háromszor", "EESZT");
    }

    @Test
    void it_ends_an_hour_after_the_password_all_the_same() {
        Browser browser = atCodeStep(citizenWithApp());
        for (int again = 0; again < 3; again++) {
            clock.advance(Duration.ofMinutes(19));
            browser.submit("code", "", "time", "more");
        }
        HttpResponse<String> last =
                browser.open("/azonositas/kod?t=" + browser.hidden().get("t"));
        clock.advance(Duration.ofMinutes(4));

        HttpResponse<String> late = browser.submit("code", SecondFactorStandIn.RIGHT, "time", "more");

        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(last.body()).doesNotContain("Több időt kérek");
        assertThat(late.statusCode()).isEqualTo(410);
    }

    @Test
    void it_is_not_given_to_another_browser_nor_before_the_password() {
        Browser victim = atCodeStep(citizenWithApp());
        Browser other = browser();
        comeFromPortal(other);
        choose(other, "totp");

        HttpResponse<String> early = other.post("/azonositas/kod", "time", "more");
        other.hidden().put("t", victim.hidden().get("t"));
        HttpResponse<String> foreign = other.post("/azonositas/kod", "time", "more");

        assertThat(location(early)).contains("/azonositas/jelszo");
        assertThat(foreign.statusCode()).isEqualTo(410);
    }
}
