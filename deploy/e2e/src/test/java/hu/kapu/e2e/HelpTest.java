package hu.kapu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Forms;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.ScreenCheck;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.EnrolScreens;
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.citizens.Citizen;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Journey 11: help is one click away, says what is asked there, and the way back leads to where one was. */
@ExtendWith(WithBench.class)
class HelpTest {
    private static final String HELP = "/sugo";
    private static final Pattern TOPIC = Pattern.compile("href=\"(" + HELP + "/[a-z-]+)\"");
    private static final int AT_LEAST = 15;

    enum Spoken {
        HUNGARIAN("hu", "Súgó"),
        ENGLISH("en", "Help");

        private final String tag;
        private final String help;

        Spoken(String tag, String help) {
            this.tag = tag;
            this.help = help;
        }
    }

    private final Bench bench;

    HelpTest(Bench bench) {
        this.bench = bench;
    }

    @ParameterizedTest
    @EnumSource
    void who_looks_for_help_at_every_step_still_gets_into_the_portal_and_the_account(Spoken language) {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens signIn = new SignInScreens(page);
            Screen.headed(page, SignInScreens.CHOOSE);
            if (language == Spoken.ENGLISH) {
                signIn.button("English").click();
            }

            lookUp(page, language, "/azonositas", "/mi-az-ugyfelkapu-plusz");
            signIn.method("Ügyfélkapu+").click();
            lookUp(page, language, "/azonositas/jelszo", "/elfelejtett-jelszo");
            page.locator("#userName").fill(citizen.userName());
            page.locator("#password").fill(People.PASSWORD);
            page.locator("#password").press("Enter");
            lookUp(page, language, "/azonositas/kod", "/nem-jo-a-kod");
            page.locator("#code").fill(new Phone(citizen.secret().orElseThrow()).code());
            page.locator("#code").press("Enter");

            new PortalScreens(page).hasLetIn("substantial", "pwd + otp");
            lookUp(window.atGateway("/ugyfelkapu"), language, "/ugyfelkapu", "");
            lookUp(window.atGateway("/ugyfelkapu/aktivalas"), language, "/ugyfelkapu/aktivalas", "/masik-eszkoz");
            lookUp(window.atGateway("/ugyfelkapu/tortenet"), language, "/ugyfelkapu/tortenet", "/nem-en-voltam");
        }
    }

    @Test
    void looking_for_help_in_the_midst_of_a_request_changes_neither_the_secret_nor_the_deletion_code() {
        Citizen julia = bench.people().withPassword();
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.choose("Ügyfélkapu+");
            signIn.typePassword(julia);
            Screen.headed(page, SignInScreens.PASSWORD_ALONE_ENDED);
            signIn.link("Ügyfélkapu+ igénylése").click();
            lookUp(page, Spoken.HUNGARIAN, "/azonositas/igenyles", "/melyiket-valasszam");
            EnrolScreens request = new EnrolScreens(page);
            request.begin();
            Phone phone = request.scan();

            lookUp(page, Spoken.HUNGARIAN, "/azonositas/igenyles/qr", "/qr-kod");
            request.prove(People.PASSWORD, phone.previousCode());
            String deletionCode = request.deletionCode();
            lookUp(page, Spoken.HUNGARIAN, "/azonositas/igenyles/torlokod", "/torlokod");
            assertThat(request.deletionCode()).isEqualTo(deletionCode);
            request.keepDeletionCodeAndFinish();
            request.goOn();
            signIn.typeCode(phone.code());

            new PortalScreens(page).hasLetIn("substantial", "pwd + otp");
        }
    }

    @TestFactory
    Stream<DynamicTest> every_topic_can_be_read_by_everybody_in_every_width_and_is_light() {
        List<String> topics = topics();
        assertThat(topics).hasSizeGreaterThan(AT_LEAST);
        return topics.stream().map(topic -> DynamicTest.dynamicTest(topic, () -> check(topic)));
    }

    private void check(String topic) {
        try (Window window = bench.window()) {
            ScreenCheck.check(window.atGateway(topic), "help-" + topic.substring(topic.lastIndexOf('/') + 1));
        }
    }

    /** Everything that the list of questions leads to. */
    private List<String> topics() {
        String list = new Forms(bench.suite().ports()).open(HELP).html();
        return TOPIC.matcher(list)
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
    }

    /** Follows the help link in the head of this screen, and comes back to the very same screen. */
    private void lookUp(Page page, Spoken language, String path, String topic) {
        Pattern here = addressOf(path);
        assertThat(page).hasURL(here);
        assertThat(page.locator("html")).hasAttribute("lang", language.tag);
        Locator heading = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
        String screen = heading.innerText();

        page.getByRole(AriaRole.BANNER)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(language.help).setExact(true))
                .click();
        assertThat(page).hasURL(addressOf(HELP + topic));
        assertThat(page.locator("html")).hasAttribute("lang", language.tag);
        assertThat(heading).not().hasText(screen);
        var _ = page.goBack();

        assertThat(page).hasURL(here);
        assertThat(heading).hasText(screen);
    }

    /** With any query; the browser's own regular expressions know no quoting. */
    private Pattern addressOf(String path) {
        return Pattern.compile("^" + bench.suite().ports().gatewayUrl() + path + "(\\?.*)?$");
    }
}
