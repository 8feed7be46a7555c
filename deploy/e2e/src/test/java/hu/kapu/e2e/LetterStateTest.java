package hu.kapu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.TroubledMail;
import hu.kapu.e2e.bench.TroubledMail.Trouble;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.EmailCodeScreens;
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.kit.testing.MailServer;
import hu.kapu.kit.testing.Waiting;
import hu.kapu.local.citizens.Citizen;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** While the letter with the code is not there, its page says how far it has come: by itself, or at a click. */
@ExtendWith(WithBench.class)
class LetterStateTest {
    private static final String ON_ITS_WAY = "A levél még úton van.";
    private static final String DELAYED = "A levelezőszolgáltatója még nem fogadta el a levelet. Tovább próbáljuk.";
    private static final String FAILED = "A levelet nem lehetett kézbesíteni.";
    private static final String NOT_SENT_TO = "A kódot nem tudtuk elküldeni ide: p•••••@e•••.hu";
    private static final String REFRESH = "Frissítés";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Bench bench;
    private final MailServer mail;
    private final Letters letters;

    LetterStateTest(Bench bench) {
        this.bench = bench;
        this.mail = bench.suite().infrastructure().mail();
        this.letters = bench.letters();
    }

    @Test
    void without_script_a_link_shows_how_far_the_letter_has_come() {
        Citizen maria = bench.people().withEmailCode();
        try (Window window = bench.windowWithoutScript()) {
            EmailCodeScreens step;
            try (TroubledMail down = TroubledMail.of(mail, Trouble.DOWN)) {
                step = atCode(window, maria);
                step.says(ON_ITS_WAY);
                assertThat(step.link(REFRESH)).isVisible();
                bench.longAgo().requestOfWaitingCodeFor(maria);
                Waiting.until(DELAYED, PATIENCE, () -> saysAfterAClick(step, DELAYED));
                assertThat(down.taken()).isEmpty();
            }
            bench.longAgo().everyAttemptAtALetter();
            step.typeCode(letters.signInCode(maria.email(), 1).digits());

            new PortalScreens(step.page()).hasLetIn("low", "pwd + otp + email");
        }
    }

    @Test
    void a_letter_that_no_mailbox_takes_is_told_by_the_page_itself_and_the_next_one_opens() {
        Citizen maria = bench.people().withEmailCode();
        try (Window window = bench.window()) {
            EmailCodeScreens step;
            try (TroubledMail refusing = TroubledMail.of(mail, Trouble.REFUSES)) {
                step = atCode(window, maria);
                assertThat(state(step, ON_ITS_WAY)).isVisible();

                refusing.answer();

                assertThat(state(step, FAILED)).isVisible();
                var _ = step.page().reload();
                Screen.headed(step.page(), NOT_SENT_TO).says(FAILED);
            }
            bench.longAgo().letterWithCodeTo(maria);
            step.sendAgain();
            Screen.headed(step.page(), EmailCodeScreens.SENT_TO);
            step.typeCode(letters.signInCode(maria.email(), 2).digits());

            new PortalScreens(step.page()).hasLetIn("low", "pwd + otp + email");
        }
        assertThat(letters.count(maria.email(), "Belépési kód")).isEqualTo(1);
    }

    private static EmailCodeScreens atCode(Window window, Citizen citizen) {
        Page page = window.atPortal();
        new PortalScreens(page).signIn();
        EmailCodeScreens step = new EmailCodeScreens(page);
        step.goToCode(citizen);
        return step;
    }

    private static boolean saysAfterAClick(EmailCodeScreens step, String sentence) {
        step.link(REFRESH).click();
        return step.page().getByRole(AriaRole.MAIN).innerText().contains(sentence);
    }

    /** Where the page's script writes. */
    private static Locator state(EmailCodeScreens step, String sentence) {
        return step.page().getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(sentence));
    }
}
