package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReauthenticationJourneyTest extends JourneyTest {
    private static final String PROOF = "/ugyfelkapu/megerosites";
    private static final String FOR_THE_ACTIVATION_PAGE = PROOF + "?vissza=/ugyfelkapu/aktivalas";

    @Test
    void password_and_current_code_lead_back_to_the_page_that_asked_and_count_for_ten_minutes() {
        Browser browser = signedInWithApp();

        HttpResponse<String> asked = browser.open(FOR_THE_ACTIVATION_PAGE);
        HttpResponse<String> wrongPassword = browser.submit("password", "not my password");
        browser.submit("password", PASSWORD);
        String codeStep = browser.path();
        HttpResponse<String> wrongCode = browser.submitTo(PROOF + "/kod", "code", "111111");
        browser.submitTo(PROOF + "/kod", "code", SecondFactorStandIn.NEXT);

        assertThat(asked.body()).contains("Erősítse meg, hogy Ön az");
        assertThat(wrongPassword.statusCode()).isEqualTo(422);
        assertThat(codeStep).isEqualTo(PROOF);
        assertThat(wrongCode.statusCode()).isEqualTo(422);
        assertThat(browser.path()).isEqualTo("/ugyfelkapu/aktivalas");
        browser.open(FOR_THE_ACTIVATION_PAGE);
        assertThat(browser.path()).as("both still count").isEqualTo("/ugyfelkapu/aktivalas");

        clock.advance(Duration.ofMinutes(11));
        browser.open(FOR_THE_ACTIVATION_PAGE);
        assertThat(browser.path()).as("neither counts any more").isEqualTo(PROOF);
    }

    @Test
    void the_code_before_the_password_proves_nothing() {
        Browser browser = signedInWithApp();
        browser.open(FOR_THE_ACTIVATION_PAGE);

        HttpResponse<String> outOfOrder = browser.submitTo(PROOF + "/kod", "code", SecondFactorStandIn.NEXT);
        browser.open(FOR_THE_ACTIVATION_PAGE);

        assertThat(outOfOrder.body()).contains("Erősítse meg, hogy Ön az");
        assertThat(browser.path()).isEqualTo(PROOF);
    }

    @Test
    void a_session_opened_with_the_password_alone_cannot_prove_more_than_that() {
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");
        givePassword(browser, identity.citizen(PASSWORD));

        assertThat(browser.open(FOR_THE_ACTIVATION_PAGE).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/oauth2/authorize",
                "/ugyfelkapu/../oauth2",
                "/ugyfelkapuevil",
                "/ugyfelkapu/megerosites",
                "/ugyfelkapu?x=1"
            })
    void the_way_back_is_a_page_of_the_account_site_or_its_home(String elsewhere) {
        Browser browser = signedInWithApp();
        browser.open(PROOF);
        browser.submit("password", PASSWORD, "vissza", elsewhere);

        browser.submitTo(PROOF + "/kod", "code", SecondFactorStandIn.NEXT, "vissza", elsewhere);

        assertThat(browser.path()).isEqualTo("/ugyfelkapu");
    }

    private Browser signedInWithApp() {
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");
        givePassword(browser, citizenWithApp());
        browser.submit("code", SecondFactorStandIn.RIGHT);
        assertThat(browser.path()).isEqualTo("/ugyfelkapu");
        return browser;
    }
}
