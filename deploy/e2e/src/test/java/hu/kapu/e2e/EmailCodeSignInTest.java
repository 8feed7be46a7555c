package hu.kapu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.MailedCode;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.EmailCodeScreens;
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.citizens.Citizen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Journey 6: signing in with a code from the mailbox, and every code that does not open. */
@ExtendWith(WithBench.class)
class EmailCodeSignInTest {
    private static final String SIGN_IN_LETTER = "Kód a belépéshez";

    private final Bench bench;
    private final Letters letters;

    EmailCodeSignInTest(Bench bench) {
        this.bench = bench;
        this.letters = bench.letters();
    }

    @ParameterizedTest
    @EnumSource
    void the_letter_is_sent_by_itself_and_page_and_letter_show_the_same_word(Window.Size size) {
        Citizen maria = bench.people().withEmailCode();
        try (Window window = bench.window(size)) {
            EmailCodeScreens step = atCode(window, maria);

            MailedCode mailed = letters.signInCode(maria.email(), 1);
            assertThat(step.checkWord()).isEqualTo(mailed.checkWord());
            assertThat(mailed.letter()).contains("Mintaváros").doesNotContain("http", maria.userName());
            step.tellsThatTheLetterHasLeft();
            step.typeCode(mailed.digits());

            new PortalScreens(step.page()).hasLetIn("low", "pwd + otp + email");
        }
        assertThat(letters.count(maria.email(), SIGN_IN_LETTER)).isEqualTo(1);
    }

    @Test
    void at_the_account_site_the_way_follows_from_what_the_citizen_has() {
        Citizen maria = bench.people().withEmailCode();
        try (Window window = bench.window()) {
            Page page = window.atGateway("/ugyfelkapu/belepes");
            new SignInScreens(page).typePassword(maria);

            new EmailCodeScreens(page)
                    .typeCode(letters.signInCode(maria.email(), 1).digits());

            Screen.headed(page, "Az Ön Ügyfélkapuja");
        }
    }

    @Test
    void wrong_short_and_missing_codes_are_explained_and_the_right_one_still_opens() {
        Citizen maria = bench.people().withEmailCode();
        try (Window window = bench.window()) {
            EmailCodeScreens step = atCode(window, maria);
            MailedCode mailed = letters.signInCode(maria.email(), 1);

            step.typeCode("");
            step.tellsOfError("Írja be az e-mailben kapott kódot.");
            step.typeCode("123 4");
            step.tellsOfError("A kód pontosan 6 számjegyből áll.");
            step.typeCode(mailed.somethingElse());
            step.tellsOfError("Ez a kód nem jó. Nézze meg a levélben, és írja be újra. Még négyszer próbálhatja.");
            step.typeCode(mailed.digits().replace(" ", "-"));

            new PortalScreens(step.page()).hasLetIn("low", "pwd + otp + email");
        }
    }

    @Test
    void five_wrong_codes_spend_the_letter_and_a_new_one_helps() {
        Citizen maria = bench.people().withEmailCode();
        try (Window window = bench.window()) {
            EmailCodeScreens step = atCode(window, maria);
            MailedCode mailed = letters.signInCode(maria.email(), 1);
            for (int i = 0; i < 4; i++) {
                step.typeCode(mailed.somethingElse());
                step.tellsOfError("Ez a kód nem jó.");
            }
            step.typeCode(mailed.somethingElse());
            step.tellsOfError("kód");

            step.typeCode(mailed.digits());

            step.tellsOfError("Ezt a kódot már túl sokszor próbálta. Kérjen új kódot, és azt írja be.");
        }
    }

    @Test
    void a_new_code_can_be_asked_for_after_a_minute_and_only_the_newest_opens() {
        Citizen maria = bench.people().withEmailCode();
        try (Window window = bench.window()) {
            EmailCodeScreens step = atCode(window, maria);
            MailedCode first = letters.signInCode(maria.email(), 1);

            step.sendAgain();
            step.tellsOfError("Nemrég már küldtünk Önnek levelet");
            bench.longAgo().letterWithCodeTo(maria);
            step.sendAgain();
            step.says("2. kód");
            MailedCode second = letters.signInCode(maria.email(), 2);
            assertThat(step.checkWord()).isEqualTo(second.checkWord());
            step.typeCode(first.digits());
            step.tellsOfError("Ez a korábbi, 1. levél kódja.");
            step.typeCode(second.digits());

            new PortalScreens(step.page()).hasLetIn("low", "pwd + otp + email");
        }
    }

    @Test
    void an_expired_code_opens_nothing() {
        Citizen maria = bench.people().withEmailCode();
        try (Window window = bench.window()) {
            EmailCodeScreens step = atCode(window, maria);
            MailedCode mailed = letters.signInCode(maria.email(), 1);
            step.tellsThatTheLetterHasLeft();

            bench.longAgo().mailedCodesOf(maria);
            step.typeCode(mailed.digits());

            step.tellsOfError("Ez a kód lejárt. Kérjen új kódot");
        }
    }

    @Test
    void a_code_opens_only_once_and_only_the_sign_in_it_was_sent_for() {
        Citizen maria = bench.people().withEmailCode();
        MailedCode used;
        try (Window window = bench.window()) {
            EmailCodeScreens step = atCode(window, maria);
            used = letters.signInCode(maria.email(), 1);
            step.typeCode(used.digits());
            new PortalScreens(step.page()).hasLetIn("low", "pwd + otp + email");
        }

        try (Window thief = bench.window()) {
            Page page = thief.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.choose(EmailCodeScreens.METHOD);
            signIn.typePassword(maria);
            Screen.headed(page, EmailCodeScreens.NOTHING_SENT).says("az itt nem jó");
            EmailCodeScreens step = new EmailCodeScreens(page);
            assertThat(step.codeField()).hasCount(0);
            bench.longAgo().letterWithCodeTo(maria);
            step.button("Kód küldése").click();
            step.typeCode(used.digits());
            step.tellsOfError("Ez a kód nem jó.");
        }
    }

    @Test
    void reloading_going_back_and_a_second_tab_send_no_second_letter() {
        Citizen maria = bench.people().withEmailCode();
        try (Window window = bench.window()) {
            EmailCodeScreens step = atCode(window, maria);
            Page page = step.page();
            MailedCode mailed = letters.signInCode(maria.email(), 1);

            var _ = page.reload();
            var _ = page.goBack();
            var _ = page.reload();
            Screen.headed(page, EmailCodeScreens.SENT_TO);
            EmailCodeScreens second = new EmailCodeScreens(window.newTab());
            var _ = second.page().navigate(page.url());
            assertThat(second.checkWord()).isEqualTo(mailed.checkWord());
            step.codeField().fill(mailed.digits());
            step.button("Bejelentkezés").dblclick();
            new PortalScreens(page).hasLetIn("low", "pwd + otp + email");
            second.typeCode(mailed.digits());

            new PortalScreens(second.page()).hasLetIn("low", "pwd + otp + email");
            assertThat(letters.count(maria.email(), SIGN_IN_LETTER)).isEqualTo(1);
        }
    }

    @Test
    void who_has_both_chooses_at_each_sign_in_and_the_portal_sees_which() {
        Citizen maria = bench.people().withAppAndEmailCode();
        try (Window window = bench.window()) {
            EmailCodeScreens step = atCode(window, maria);
            step.link("Másik módot választok").click();
            step.takeCodeFrom("A hitelesítő alkalmazásból");
            new SignInScreens(step.page()).typeCode(new Phone(maria.secret().orElseThrow()).code());
            new PortalScreens(step.page()).hasLetIn("substantial", "pwd + otp");
        }
        bench.longAgo().letterWithCodeTo(maria);
        long before = letters.count(maria.email(), SIGN_IN_LETTER);
        try (Window window = bench.window()) {
            Page page = window.atGateway("/ugyfelkapu/belepes");
            new SignInScreens(page).typePassword(maria);
            EmailCodeScreens step = new EmailCodeScreens(page);
            step.takeCodeFrom("E-mailből");
            Screen.headed(page, EmailCodeScreens.SENT_TO);
            step.typeCode(letters.codeOfSignIn(maria.email(), 3).digits());
            Screen.headed(page, "Az Ön Ügyfélkapuja");
        }
        assertThat(letters.count(maria.email(), SIGN_IN_LETTER)).isEqualTo(before + 1);
    }

    private EmailCodeScreens atCode(Window window, Citizen citizen) {
        Page page = window.atPortal();
        new PortalScreens(page).signIn();
        EmailCodeScreens step = new EmailCodeScreens(page);
        step.goToCode(citizen);
        return step;
    }
}
