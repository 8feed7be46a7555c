package hu.kapu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.MailedCode;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.EmailCodeScreens;
import hu.kapu.e2e.screens.EnrolScreens;
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.citizens.Citizen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Journey 4: requesting codes by e-mail, from a portal and at the account site. */
@ExtendWith(WithBench.class)
class EmailCodeRequestTest {
    private static final String CONFIRMATION_LETTER = "Megerősítő kód";

    private final Bench bench;
    private final Letters letters;

    EmailCodeRequestTest(Bench bench) {
        this.bench = bench;
        this.letters = bench.letters();
    }

    @ParameterizedTest
    @EnumSource
    void on_the_way_to_a_portal_the_target_is_kept(Window.Size size) {
        Citizen maria = bench.people().withPassword();
        try (Window window = bench.window(size)) {
            Page page = window.atPortal();
            PortalScreens portal = new PortalScreens(page);
            EnrolScreens request = atRequest(page, maria);

            request.beginWithEmail();
            request.says("p•••••@e•••.hu");
            request.haveConfirmationSent(People.PASSWORD);
            MailedCode confirmation = letters.enrolmentCode(maria.email(), 1);
            EmailCodeScreens step = new EmailCodeScreens(page);
            assertThat(step.checkWord()).isEqualTo(confirmation.checkWord());
            request.typeMailedCode(confirmation.digits());
            assertThat(request.deletionCode()).hasSizeGreaterThanOrEqualTo(20);
            request.keepDeletionCodeAndFinish();
            request.says("Mostantól a jelszava mellett az e-mailben kapott kóddal lép be.");
            request.goOn();

            step.typeCode(letters.signInCode(maria.email(), 1).digits());
            portal.hasLetIn("low", "pwd + otp + email");
            portal.showsName(maria.displayName());
        }
        letters.await(maria.email(), "Sikeres Ügyfélkapu+-igénylés");
    }

    @Test
    void at_the_account_site_it_is_active_at_once() {
        Citizen maria = bench.people().withPassword();
        try (Window window = bench.window()) {
            Page page = window.atGateway("/ugyfelkapu/belepes");
            new SignInScreens(page).typePassword(maria);
            Screen.headed(page, "Az Ön Ügyfélkapuja")
                    .link("Ügyfélkapu+ igénylése")
                    .click();
            EnrolScreens request = new EnrolScreens(page);

            request.beginWithEmail();
            request.haveConfirmationSent(People.PASSWORD);
            request.typeMailedCode(letters.enrolmentCode(maria.email(), 1).digits());
            request.keepDeletionCodeAndFinish();

            Screen.headed(page, EnrolScreens.DONE);
        }
        letters.await(maria.email(), "Sikeres Ügyfélkapu+-igénylés");
    }

    @Test
    void who_cannot_reach_the_mailbox_is_led_to_the_app_or_a_registrar() {
        Citizen maria = bench.people().withPassword();
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            EnrolScreens request = atRequest(page, maria);
            request.beginWithEmail();

            request.button("Nem érem el").click();

            Screen elsewhere = Screen.headed(page, "Akkor ne e-mailben kérje a kódot");
            elsewhere.says("személyesen, egy regisztrációs szervnél");
            elsewhere.button("Tovább az alkalmazással").click();
            Screen.headed(page, EnrolScreens.SCAN);
        }
        assertThat(letters.count(maria.email(), CONFIRMATION_LETTER)).isZero();
    }

    @Test
    void wrong_codes_are_explained_and_leaving_half_way_leaves_everything_as_it_was() {
        Citizen maria = bench.people().withPassword();
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            EnrolScreens request = atRequest(page, maria);
            request.beginWithEmail();
            request.haveConfirmationSent(People.PASSWORD);
            MailedCode confirmation = letters.enrolmentCode(maria.email(), 1);

            request.typeMailedCode("");
            request.tellsOfError("Írja be az e-mailben kapott kódot.");
            request.typeMailedCode(confirmation.somethingElse());
            request.tellsOfError("Ez a kód nem jó. Nézze meg a levélben, és írja be újra.");
            var _ = page.reload();
            Screen.headed(page, EmailCodeScreens.SENT_TO);
            request.typeMailedCode(confirmation.digits());
            Screen.headed(page, EnrolScreens.DELETION_CODE);
        }
        try (Window later = bench.window()) {
            Page page = later.atPortal();
            EnrolScreens request = atRequest(page, maria);
            Screen.headed(request.page(), EnrolScreens.BEGIN);
        }
    }

    @Test
    void a_double_click_sends_one_letter_and_no_step_can_be_skipped() {
        Citizen maria = bench.people().withPassword();
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            EnrolScreens request = atRequest(page, maria);
            request.beginWithEmail();
            request.button("Igen, elérem").click();
            request.field("Az Ön jelszava").fill("nem-ez-a-jelszavam-volt");
            request.button(EnrolScreens.SEND).click();
            request.tellsOfError("Ez a jelszó nem jó.");
            request.field("Az Ön jelszava").fill(People.PASSWORD);
            request.button(EnrolScreens.SEND).dblclick();
            Screen.headed(page, EmailCodeScreens.SENT_TO);

            var _ = page.navigate(page.url().replace("/email/kod", "/torlokod"));
            Screen.headed(page, EmailCodeScreens.SENT_TO);
            var _ = page.navigate(page.url().replace("/email/kod", "/kesz"));
            assertThat(page).not().hasTitle(Pattern.compile(EnrolScreens.DONE));

            MailedCode confirmation = letters.enrolmentCode(maria.email(), 1);
            assertThat(confirmation.number()).isEqualTo(1);
            assertThat(letters.count(maria.email(), CONFIRMATION_LETTER)).isEqualTo(1);
        }
    }

    @Test
    void the_code_of_another_citizens_request_confirms_nothing() {
        Citizen maria = bench.people().withPassword();
        Citizen other = bench.people().withPassword();
        try (Window window = bench.window();
                Window elsewhere = bench.window()) {
            EnrolScreens request = atRequest(window.atPortal(), maria);
            request.beginWithEmail();
            request.haveConfirmationSent(People.PASSWORD);
            EnrolScreens foreign = atRequest(elsewhere.atPortal(), other);
            foreign.beginWithEmail();
            foreign.haveConfirmationSent(People.PASSWORD);

            foreign.typeMailedCode(letters.enrolmentCode(maria.email(), 1).digits());

            foreign.tellsOfError("Ez a kód nem jó.");
        }
    }

    private static EnrolScreens atRequest(Page page, Citizen citizen) {
        new PortalScreens(page).signIn();
        SignInScreens signIn = new SignInScreens(page);
        signIn.choose(EmailCodeScreens.METHOD);
        signIn.typePassword(citizen);
        Screen.headed(page, SignInScreens.PASSWORD_ALONE_ENDED);
        signIn.link("Ügyfélkapu+ igénylése").click();
        return new EnrolScreens(page);
    }
}
