package hu.kapu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.OtherPortals.Portal;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.ScreenCheck;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.DemandScreens;
import hu.kapu.e2e.screens.EmailCodeScreens;
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.citizens.Citizen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Portals that want more than the next one: a stronger sign-in, an agreement, an answer in a form, or nobody at all. */
@ExtendWith(WithBench.class)
class PortalDemandsTest {
    private static final String SUBSTANTIAL = "http://eidas.europa.eu/LoA/substantial";
    private static final String LOW = "http://eidas.europa.eu/LoA/low";

    private final Bench bench;

    PortalDemandsTest(Bench bench) {
        this.bench = bench;
    }

    @Test
    void whoever_came_with_a_mailed_code_gives_the_apps_code_and_nothing_else_where_a_portal_wants_more() {
        Citizen citizen = bench.people().withAppAndEmailCode();
        Phone phone = new Phone(citizen.secret().orElseThrow());
        try (Window window = bench.window()) {
            Page page = window.tab();
            signInWithMailedCode(window, citizen, 2);
            var _ = page.navigate(bench.otherPortals().signInAt(Portal.STRICT));
            DemandScreens demand = new DemandScreens(page);
            Screen.headed(page, DemandScreens.STEP_UP);
            demand.says(Portal.STRICT.title());
            demand.says("Ezt a portál mindenkitől kéri.");
            ScreenCheck.check(page, "step-up");
            demand.typeCode(phone.wrongCode());
            demand.tellsOfError("Ez a kód nem jó.");
            ScreenCheck.checkAsItStands(page, "step-up-wrong-code");

            demand.typeCode(phone.code());

            JsonNode claims = bench.otherPortals().redeem(Portal.STRICT, demand.brought("code"));
            assertThat(claims.path("acr").asText()).isEqualTo(SUBSTANTIAL);
            PortalScreens portal = new PortalScreens(window.atPortal());
            portal.signIn();
            portal.signOut();
            portal.signIn();
            portal.hasLetIn("substantial", "pwd + otp");
        }
    }

    @Test
    void a_portal_may_want_more_for_what_is_done_now_and_the_citizen_may_go_back_instead() {
        Citizen citizen = bench.people().withEmailCode();
        try (Window window = bench.window()) {
            Page page = window.tab();
            signInWithMailedCode(window, citizen, 1);
            var _ = page.navigate(bench.otherPortals().signInAt(Portal.LENIENT, "acr_values", SUBSTANTIAL));
            DemandScreens demand = new DemandScreens(page);
            Screen.headed(page, DemandScreens.STEP_UP);
            demand.says("Ezt a portál ahhoz kéri, amit most intéz.");
            demand.says("Önnek nincs működő hitelesítő alkalmazása");
            ScreenCheck.check(page, "step-up-without-app");

            demand.link("Vissza a portálra: " + Portal.LENIENT.title()).click();

            assertThat(demand.brought("error")).isEqualTo("unmet_authentication_requirements");
            assertThat(demand.brought("state")).isNotBlank();
            var _ = page.navigate(bench.otherPortals().signInAt(Portal.LENIENT));
            JsonNode claims = bench.otherPortals().redeem(Portal.LENIENT, demand.brought("code"));
            assertThat(claims.path("acr").asText())
                    .as("the session is as good as before")
                    .isEqualTo(LOW);
        }
    }

    @Test
    void a_raise_is_announced_to_those_whom_it_will_stop() {
        Citizen citizen = bench.people().withEmailCode();
        try (Window window = bench.window()) {
            Page page = window.tab();
            var _ = page.navigate(bench.otherPortals().signInAt(Portal.LENIENT));
            new EmailCodeScreens(page).goToCode(citizen);

            new Screen(page).says("2035. január 1-től ehhez a portálhoz ez már nem lesz elég");

            ScreenCheck.check(page, "email-code-raise-announced");
        }
    }

    @Test
    void what_is_handed_over_is_agreed_to_where_the_portal_asks_for_that() {
        Citizen citizen = bench.people().withEmailCode();
        try (Window window = bench.window()) {
            Page page = window.tab();
            signInWithMailedCode(window, citizen, 1);
            String asking = bench.otherPortals().signInAt(Portal.LENIENT, "prompt", "consent");
            var _ = page.navigate(asking);
            DemandScreens demand = new DemandScreens(page);
            Screen.headed(page, DemandScreens.CONSENT);
            demand.says(Portal.LENIENT.title());
            demand.says("Az Ön neve.");
            ScreenCheck.check(page, "consent");

            demand.button("Nem egyezem bele").click();
            assertThat(demand.brought("error")).isEqualTo("access_denied");

            var _ = page.navigate(asking);
            demand.button("Beleegyezem").click();
            assertThat(demand.brought("code")).isNotBlank();
        }
    }

    @Test
    void an_answer_goes_back_in_a_form_with_script_and_without() {
        Citizen citizen = bench.people().withEmailCode();
        String posting = bench.otherPortals().signInAt(Portal.LENIENT, "response_mode", "form_post");
        try (Window window = bench.window()) {
            Page page = window.tab();
            signInWithMailedCode(window, citizen, 1);
            DemandScreens demand = new DemandScreens(page);

            var _ = page.navigate(posting);
            assertThat(demand.brought("method")).isEqualTo("POST");
            assertThat(demand.brought("code")).isNotBlank();

            page.route("**/*.js", script -> script.abort());
            var _ = page.navigate(posting);
            Screen.headed(page, DemandScreens.FORM_POST);
            ScreenCheck.checkAsItStands(page, "form-post");
            demand.button("Tovább a portálra").click();
            assertThat(demand.brought("method")).isEqualTo("POST");
            assertThat(page.url()).as("nothing in the address").endsWith("/back");
        }
    }

    @Test
    void a_portal_that_is_switched_off_lets_nobody_in_and_says_so() {
        try (Window window = bench.window()) {
            Page page = window.tab();

            var _ = page.navigate(bench.otherPortals().signInAt(Portal.CLOSED));

            Screen closed = Screen.headed(page, DemandScreens.CLOSED);
            closed.says(Portal.CLOSED.title());
            closed.says("Nem Ön hibázott.");
            ScreenCheck.checkAsItStands(page, "portal-disabled");
        }
    }

    @Test
    void signing_out_asks_first_and_tells_the_portals_in_frames() {
        Citizen citizen = bench.people().withEmailCode();
        try (Window window = bench.window()) {
            Page page = window.tab();
            signInWithMailedCode(window, citizen, 1);
            var _ = page.navigate(bench.otherPortals().signInAt(Portal.LENIENT));
            JsonNode claims = bench.otherPortals().redeem(Portal.LENIENT, new DemandScreens(page).brought("code"));
            assertThat(claims.path("sid").asText()).isNotBlank();
            var _ = window.atGateway("/azonositas/kijelentkezes");
            Screen question = Screen.headed(page, "Kilép mindenhonnan?");
            question.says(Portal.LENIENT.title());
            ScreenCheck.check(page, "sign-out");

            question.button("Igen, kilépek").click();

            Screen.headed(page, "Kilépett");
            new DemandScreens(page).hasToldThePortalInAFrame();
            ScreenCheck.checkAsItStands(page, "farewell");
        }
    }

    /** Signed in at the sample portal, as weakly as a second factor allows, with the citizen's nth code. */
    private void signInWithMailedCode(Window window, Citizen citizen, int nth) {
        Page page = window.atPortal();
        PortalScreens portal = new PortalScreens(page);
        portal.signIn();
        EmailCodeScreens email = new EmailCodeScreens(page);
        new SignInScreens(page).choose(EmailCodeScreens.METHOD);
        new SignInScreens(page).typePassword(citizen);
        email.typeCode(bench.letters().codeOfSignIn(citizen.email(), nth).digits());
        portal.hasLetIn("low", "pwd + otp + email");
    }
}
