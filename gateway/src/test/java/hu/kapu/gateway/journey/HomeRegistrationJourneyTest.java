package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.session.SessionCookie;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Registering from home with an eID card. */
@QuarkusTest
class HomeRegistrationJourneyTest extends JourneyTest {
    private static final String FORM = "/ugyfelkapu/regisztracio/adatok";
    private static final String CODE = "7731 2204";

    @Test
    void a_pair_opens_an_account_that_is_usable_at_once_and_leads_to_the_request() {
        String number = identity.ways().card(CODE);
        Browser browser = browser();
        assertThat(browser.open("/ugyfelkapu/regisztracio").body()).contains("PIN- és PUK");
        browser.open(FORM);

        HttpResponse<String> done = register(browser, number, CODE, newName(), PASSWORD);

        assertThat(browser.path()).isEqualTo("/ugyfelkapu/regisztracio/kesz");
        assertThat(done.body()).contains("Az Ügyfélkapuja elkészült", "/ugyfelkapu/igenyles");
        assertThat(browser.cookies()).containsKey(SessionCookie.NAME);
        assertThat(browser.open("/ugyfelkapu/igenyles").statusCode()).isEqualTo(200);
    }

    @Test
    void a_used_pair_and_a_wrong_one_get_one_and_the_same_answer() {
        String number = identity.ways().card(CODE);
        register(atForm(), number, CODE, newName(), PASSWORD);

        HttpResponse<String> used = register(atForm(), number, CODE, "valaki.mas", PASSWORD);
        HttpResponse<String> wrong = register(atForm(), number, CODE, "valaki.mas", PASSWORD);

        assertThat(used.statusCode()).isEqualTo(422);
        assertThat(used.body()).contains("vagy a kód már nem használható");
        assertThat(wrong.statusCode()).isEqualTo(422);
    }

    @Test
    void that_a_name_is_taken_is_told_to_a_genuine_pair_only_and_nothing_typed_is_lost_but_the_password() {
        String taken = identity.citizen(PASSWORD);
        String number = identity.ways().card(CODE);
        Browser browser = atForm();

        HttpResponse<String> prober = register(browser, number, "0000 0000", taken, PASSWORD);
        assertThat(prober.body()).doesNotContain("foglalt");
        HttpResponse<String> owner = register(browser, number, CODE, taken, PASSWORD);

        assertThat(owner.statusCode()).isEqualTo(422);
        assertThat(owner.body())
                .contains("Ez a felhasználónév már foglalt", number, CODE, WaysStandIn.ADDRESS)
                .doesNotContain(PASSWORD);
        register(browser, number, CODE, newName(), PASSWORD);
        assertThat(browser.path()).isEqualTo("/ugyfelkapu/regisztracio/kesz");
    }

    @Test
    void while_the_register_of_documents_is_away_the_page_says_so() {
        HttpResponse<String> answer = register(atForm(), "away1234", CODE, newName(), PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Az igazolványokat most nem tudjuk ellenőrizni");
    }

    @Test
    void everything_missing_is_told_at_once() {
        HttpResponse<String> answer = atForm().submit();

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Írja be az igazolvány számát", "Írja be a regisztrációs kódot", "Írja be az e-mail-címet");
    }

    @Test
    void ten_clicks_open_one_account_and_all_land_in_it() {
        String number = identity.ways().card(CODE);
        String userName = newName();
        Browser browser = atForm();

        List<CompletableFuture<HttpResponse<String>>> clicks = IntStream.range(0, 10)
                .mapToObj(ignored -> browser.copy().postAsync(FORM, fields(number, CODE, userName, PASSWORD)))
                .toList();

        assertThat(clicks)
                .allSatisfy(click -> assertThat(location(click.join())).endsWith("/ugyfelkapu/regisztracio/kesz"));
    }

    @Test
    void a_transaction_of_another_browser_is_nobodys() {
        Browser browser = atForm();
        Browser stranger = browser();
        stranger.open("/ugyfelkapu/belepes");

        HttpResponse<String> answer =
                stranger.submitTo(FORM, "t", browser.hidden().getOrDefault("t", ""), "documentNumber", "1");

        assertThat(answer.statusCode()).isEqualTo(410);
    }

    private Browser atForm() {
        Browser browser = browser();
        browser.open(FORM);
        return browser;
    }

    private static HttpResponse<String> register(
            Browser browser, String number, String code, String userName, String password) {
        return browser.submitTo(FORM, fields(number, code, userName, password));
    }

    private static String[] fields(String number, String code, String userName, String password) {
        return new String[] {
            "documentNumber", number,
            "registrationCode", code,
            "userName", userName,
            "email", WaysStandIn.ADDRESS,
            "newPassword", password
        };
    }

    private static String newName() {
        return "bela." + UUID.randomUUID().toString().substring(0, 8);
    }
}
