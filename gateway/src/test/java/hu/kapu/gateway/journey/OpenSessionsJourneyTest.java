package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenSessionsJourneyTest extends JourneyTest {
    private static final String PAGE = "/ugyfelkapu/munkamenetek";
    private static final Pattern END = Pattern.compile("action=\"" + PAGE + "/([0-9a-f-]{36})\"");

    @Test
    void an_open_session_elsewhere_is_seen_and_ended() {
        String userName = citizenWithApp();
        Browser here = signedInAtAccount(userName);
        Browser elsewhere = signedInWithNextCode(userName);

        HttpResponse<String> page = here.open(PAGE);
        String id = ids(page).getFirst();
        here.submitTo(PAGE + "/" + id);

        assertThat(page.body()).contains("Ez az, amelyet most használ");
        assertThat(ids(page)).hasSize(1);
        assertThat(elsewhere.open("/ugyfelkapu").body()).doesNotContain("Kovács Anna");
        assertThat(here.open(PAGE).body()).contains("Máshol nincs belépve");
    }

    @Test
    void all_others_end_and_this_one_stays() {
        String userName = citizenWithApp();
        Browser here = signedInAtAccount(userName);
        Browser elsewhere = signedInWithNextCode(userName);

        here.open(PAGE);
        here.submitTo(PAGE + "/tobbi");

        assertThat(here.open("/ugyfelkapu").body()).contains("Kovács Anna");
        assertThat(elsewhere.open("/ugyfelkapu").body()).doesNotContain("Kovács Anna");
    }

    @Test
    void somebody_elses_session_is_not_found_and_stays_open() {
        String other = citizenWithApp();
        Browser others = signedInAtAccount(other);
        Browser othersToo = signedInWithNextCode(other);
        String foreign = ids(others.open(PAGE)).getFirst();
        Browser stranger = signedInAtAccount(citizenWithApp());
        stranger.open(PAGE);

        assertThat(stranger.post(PAGE + "/" + foreign).statusCode()).isEqualTo(404);
        assertThat(stranger.post(PAGE + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(stranger.post(PAGE + "/something").statusCode()).isEqualTo(404);
        assertThat(othersToo.open("/ugyfelkapu").body()).contains("Kovács Anna");
    }

    private Browser signedInWithNextCode(String userName) {
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");
        givePassword(browser, userName);
        browser.submit("code", SecondFactorStandIn.NEXT);
        assertThat(browser.path()).isEqualTo("/ugyfelkapu");
        return browser;
    }

    private static List<String> ids(HttpResponse<String> page) {
        return END.matcher(page.body())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
