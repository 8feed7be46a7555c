package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HistoryJourneyTest extends JourneyTest {
    private static final String PAGE = "/ugyfelkapu/tortenet";

    @Test
    void what_happened_is_told_in_words_with_the_portal_by_its_name() {
        String userName = citizenWithApp();
        ObjectNode signedIn = StandIn.object()
                .put("surface", "portal")
                .put("portal", "tarhely")
                .put("knownDevice", false)
                .put("device", "Firefox, Windows")
                .put("network", "Magyar Telekom")
                .put("country", "HU");
        signedIn.putArray("methods").add("password").add("totp");
        identity.accountOf(userName).happened("signed-in.v1", clock.instant(), signedIn);
        identity.accountOf(userName).happened("something-new.v9", clock.instant(), StandIn.object());
        Browser browser = signedInAtAccount(userName);

        String page = browser.open(PAGE).body();

        assertThat(page)
                .contains("Belépés")
                .contains("Tárhely")
                .contains("jelszó és hitelesítő alkalmazás")
                .contains("Firefox, Windows")
                .contains("Magyar Telekom, Magyarország")
                .contains("Változás a fiókban")
                .contains("href=\"/ugyfelkapu/nem-en-voltam\"")
                .contains("2025. január 20. 11:00")
                .doesNotContain("something-new");
    }

    @Test
    void a_portal_entered_out_of_an_open_session_is_told_as_that() {
        String userName = citizenWithApp();
        ObjectNode entered = StandIn.object().put("portal", "tarhely");
        entered.putArray("methods").add("password").add("totp");
        identity.accountOf(userName).happened("portal-entered.v1", clock.instant(), entered);
        Browser browser = signedInAtAccount(userName);

        String page = browser.open(PAGE).body();

        assertThat(page)
                .contains("Belépett egy portálra jelszó nélkül, mert már be volt jelentkezve", "Tárhely")
                .contains("Előtte így jelentkezett be", "jelszó és hitelesítő alkalmazás")
                .contains("href=\"/ugyfelkapu/nem-en-voltam\"");
    }

    @Test
    void an_access_that_was_taken_away_names_the_portal() {
        String userName = citizenWithApp();
        ObjectNode revoked = StandIn.object().put("portal", "epapir").put("reason", "refresh-token-reused");
        identity.accountOf(userName).happened("tokens-revoked.v1", clock.instant(), revoked);
        Browser browser = signedInAtAccount(userName);

        String page = browser.open(PAGE).body();

        assertThat(page)
                .contains("Egy portál egy már felhasznált kulccsal jelentkezett", "Melyik portál", "ePapír")
                .doesNotContain("refresh-token-reused");
    }

    @Test
    void older_entries_are_a_page_further() {
        String userName = citizenWithApp();
        for (int day = 0; day < 30; day++) {
            identity.accountOf(userName)
                    .happened(day == 0 ? "citizen-registered.v1" : "signed-in.v1", clock.instant(), StandIn.object());
        }
        Browser browser = signedInAtAccount(userName);

        String newest = browser.open(PAGE).body();
        String older = browser.open(PAGE + "?elotte=6").body();

        assertThat(newest).contains(PAGE + "?elotte=6").doesNotContain("Regisztrálták");
        assertThat(older)
                .contains("Regisztrálták")
                .contains("Vissza a legújabbakhoz")
                .doesNotContain("?elotte=");
        assertThat(browser.open(PAGE + "?elotte=nonsense").statusCode()).isEqualTo(200);
    }

    @Test
    void the_proof_is_a_file_to_keep() {
        Browser browser = signedInAtAccount(citizenWithApp());

        HttpResponse<String> proof = browser.open(PAGE + "/igazolas");

        assertThat(proof.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("ugyfelkapu-tortenet.json"));
        assertThat(proof.body()).contains("\"head\"");
    }

    @Test
    void without_identity_nothing_is_made_up() {
        Browser browser = signedInAtAccount(citizenWithApp());
        identity.goDown();

        assertThat(browser.open(PAGE).statusCode()).isEqualTo(503);
        assertThat(browser.open(PAGE + "/igazolas").statusCode()).isEqualTo(503);
    }
}
