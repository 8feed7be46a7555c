package hu.kapu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.AccountScreens;
import hu.kapu.e2e.screens.EmailCodeScreens;
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.kit.testing.Waiting;
import hu.kapu.local.citizens.Citizen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Journey 12: the citizen's own account. */
@ExtendWith(WithBench.class)
class MyAccountTest {
    private static final String DOOR = "/ugyfelkapu/belepes";
    private static final String NEW_PASSWORD = "kerek-lila-asztal-zenél-ma";

    /** The first one was sent when the citizen was made. */
    private static final int SECOND_MAIL = 2;

    private final Bench bench;
    private final Letters letters;

    MyAccountTest(Bench bench) {
        this.bench = bench;
        this.letters = bench.letters();
    }

    @ParameterizedTest
    @EnumSource
    void the_history_says_in_plain_words_what_happened_and_can_be_taken_home(Window.Size size) {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        try (Window window = bench.window(size)) {
            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.goToCode(citizen);
            signIn.typeCode(codeOf(citizen));
            new PortalScreens(page).hasLetIn("substantial", "pwd + otp");
            letters.await(citizen.email(), "Belépés új eszközről");

            AccountScreens account = new AccountScreens(window.atGateway("/ugyfelkapu"));
            account.open("Mi történt a fiókomban?", AccountScreens.HISTORY);

            reloadUntil(page, "Belépés");
            account.says("Mintaváros ügyfélportálja");
            account.says("jelszó és hitelesítő alkalmazás");
            account.says("Hitelesítő alkalmazást kapcsolt be");
            account.says("Jelszót állított be");
            account.says("Regisztrálták az ügyfélkapus fiókját");
            String proof = downloaded(page, "Igazolás letöltése");
            assertThat(proof).contains("citizen-registered").doesNotContain(People.PASSWORD);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_open_session_elsewhere_can_be_ended(Window.Size size) {
        Citizen citizen = bench.people().withAppAndEmailCode();
        try (Window atHome = bench.window(size);
                Window atLibrary = bench.window()) {
            Page library = atLibrary.atGateway(DOOR);
            new AccountScreens(library).signInWithAppOf(citizen, codeOf(citizen));
            Page page = atHome.atGateway(DOOR);
            AccountScreens account = signInWithMailedCode(page, citizen);
            account.open("Hol vagyok belépve?", AccountScreens.SESSIONS);
            account.says("Ez az, amelyet most használ");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Kilépés erről")))
                    .click();
            account.says("Máshol nincs belépve.");

            var _ = library.reload();
            assertThat(library.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Belépés").setExact(true)))
                    .isVisible();
            var _ = page.reload();
            Screen.headed(page, AccountScreens.SESSIONS);
        }
    }

    @Test
    void a_new_password_ends_the_other_sessions_and_the_old_one_opens_nothing() {
        Citizen citizen = bench.people().withAppAndEmailCode();
        try (Window atHome = bench.window();
                Window elsewhere = bench.window()) {
            Page other = elsewhere.atGateway(DOOR);
            signInWithMailedCode(other, citizen);
            Page page = atHome.atGateway(DOOR);
            AccountScreens account = new AccountScreens(page);
            account.signInWithAppOf(citizen, codeOf(citizen));
            account.open("Jelszó megváltoztatása", AccountScreens.PASSWORD);

            account.changePassword("nem-ez-volt-a-jelszavam", NEW_PASSWORD);
            account.tellsOfError("Ez a jelszó nem jó.");
            account.changePassword(People.PASSWORD, "jelszojelszojelszo");
            account.tellsOfError("jelszó");
            account.changePassword(People.PASSWORD, NEW_PASSWORD);
            Screen.headed(page, "Megváltozott a jelszava");

            account.link("Vissza a fiókomhoz").click();
            Screen.headed(page, AccountScreens.HOME);
            SignInScreens signIn = new SignInScreens(elsewhere.atGateway(DOOR));
            signIn.typePassword(citizen);
            signIn.tellsOfError("A felhasználónév vagy a jelszó nem egyezik.");
            signIn.typePassword(citizen.userName(), NEW_PASSWORD);
            Screen.headed(other, EmailCodeScreens.WHICH_CODE);
        }
        letters.await(citizen.email(), "Megváltozott a jelszava");
    }

    @ParameterizedTest
    @EnumSource
    void another_address_counts_after_the_code_from_its_own_mailbox_and_both_are_told(Window.Size size) {
        Citizen citizen = bench.people().withAppAndEmailCode();
        String next = "uj." + citizen.email();
        try (Window window = bench.window(size)) {
            Page page = window.atGateway(DOOR);
            AccountScreens account = signInWithMailedCode(page, citizen);
            account.open("E-mail-cím");
            account.proveAgain(People.PASSWORD, codeOf(citizen));
            account.askForAddress("ez nem cím");
            account.tellsOfError("Ez nem e-mail-cím.");
            account.askForAddress(next);
            letters.await(citizen.email(), "Új e-mail-címet adtak meg");
            account.typeMailedCode("AAAA AAAA");
            account.tellsOfError("Ez a kód nem jó.");

            account.typeMailedCode(letters.code(next, "Kód az e-mail-cím megerősítéséhez"));

            Screen.headed(page, "Kész, erre a címre írunk ezután");
        }
        letters.await(citizen.email(), "Megváltozott az e-mail-címe");
        letters.await(next, "Ez a cím tartozik mostantól a fiókjához");
    }

    @Test
    void the_data_come_in_one_file_without_any_secret() {
        Citizen citizen = bench.people().withAppAndEmailCode();
        try (Window window = bench.window()) {
            Page page = window.atGateway(DOOR);
            AccountScreens account = signInWithMailedCode(page, citizen);
            account.open("Az adataim letöltése", AccountScreens.EXPORT);
            account.link("Adatok letöltése").click();
            account.proveAgain(People.PASSWORD, codeOf(citizen));
            Screen.headed(page, AccountScreens.EXPORT);

            String data = downloaded(page, "Adatok letöltése");

            assertThat(data)
                    .contains(citizen.userName())
                    .contains(citizen.email())
                    .contains("Szeged")
                    .doesNotContain(citizen.secret().orElseThrow())
                    .doesNotContain(People.PASSWORD);
        }
    }

    @ParameterizedTest
    @EnumSource
    void closing_the_account_shuts_the_portals_and_can_be_taken_back_until_its_day(Window.Size size) {
        Citizen citizen = bench.people().withAppAndEmailCode();
        try (Window window = bench.window(size)) {
            Page page = window.atGateway(DOOR);
            AccountScreens account = signInWithMailedCode(page, citizen);
            account.open("A fiók megszüntetése", AccountScreens.CLOSING);
            account.button("Megszüntetem").click();
            account.tellsOfError("Jelölje be a négyzetet, ha biztos benne.");
            account.field("Értem, és meg szeretném szüntetni a fiókomat").check();
            account.button("Megszüntetem").click();
            account.proveAgain(People.PASSWORD, codeOf(citizen));
            account.field("Értem, és meg szeretném szüntetni a fiókomat").check();
            account.button("Megszüntetem").click();
            account.says("A fiókja ekkor szűnik meg:");
            letters.await(citizen.email(), "A fiókja megszűnik");

            new PortalScreens(window.atPortal()).signIn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.choose("Ügyfélkapu+");
            signIn.typePassword(citizen);
            signIn.says("Ön kérte a fiókja megszüntetését");

            var _ = window.atGateway("/ugyfelkapu");
            account.says("A fiókja meg fog szűnni");
            account.button("Meggondoltam, maradjon meg").click();
            Screen.headed(page, AccountScreens.HOME);
            assertThat(page.getByText("A fiókja meg fog szűnni")).hasCount(0);
        }
        letters.await(citizen.email(), "A fiókja megmarad");
    }

    @Test
    void who_signs_in_from_an_unknown_browser_gets_a_letter_and_none_the_second_time() {
        Citizen citizen = bench.people().withAppAndEmailCode();
        try (Window window = bench.window()) {
            Page page = window.atGateway(DOOR);
            AccountScreens account = new AccountScreens(page);
            account.signInWithAppOf(citizen, codeOf(citizen));
            letters.await(citizen.email(), "Belépés új eszközről");
            account.button("Kilépés").click();
            Screen.headed(page, "Kilépett");

            bench.longAgo().letterWithCodeTo(citizen);
            signInWithMailedCode(window.atGateway(DOOR), citizen);
            account.open("Mi történt a fiókomban?", AccountScreens.HISTORY);
            reloadUntil(page, "jelszó és e-mailes kód");
        }
        assertThat(letters.count(citizen.email(), "Belépés új eszközről")).isEqualTo(1);
    }

    @CanIgnoreReturnValue
    private AccountScreens signInWithMailedCode(Page page, Citizen citizen) {
        new SignInScreens(page).typePassword(citizen);
        EmailCodeScreens email = new EmailCodeScreens(page);
        email.takeCodeFrom("E-mailből");
        email.typeCode(letters.codeOfSignIn(citizen.email(), SECOND_MAIL).digits());
        Screen.headed(page, AccountScreens.HOME);
        return new AccountScreens(page);
    }

    private static String codeOf(Citizen citizen) {
        return new Phone(citizen.secret().orElseThrow()).code();
    }

    /** The history follows a moment after what it tells. */
    private static void reloadUntil(Page page, String words) {
        Waiting.until(words, Duration.ofSeconds(20), () -> {
            var _ = page.reload();
            return page.getByRole(AriaRole.MAIN).innerText().contains(words);
        });
    }

    private static String downloaded(Page page, String link) {
        Download download =
                page.waitForDownload(() -> new Screen(page).link(link).click());
        try {
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
