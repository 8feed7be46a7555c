package hu.kapu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Cards.Card;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.AccountScreens;
import hu.kapu.e2e.screens.EnrolScreens;
import hu.kapu.e2e.screens.HomeRegistrationScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Journey 2: with an eID card from the sofa. */
@ExtendWith(WithBench.class)
class RegisterFromHomeTest {
    private static final String FORM = "/ugyfelkapu/regisztracio/adatok";
    private static final String REFUSED = "Az igazolvány száma és a kód nem egyezik, vagy a kód már nem használható.";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Bench bench;

    RegisterFromHomeTest(Bench bench) {
        this.bench = bench;
    }

    @ParameterizedTest
    @EnumSource
    void who_has_an_eid_card_registers_from_the_sofa_and_requests_ugyfelkapu_plus_at_once(Window.Size size) {
        String userName = somebody();
        try (Window window = bench.window(size)) {
            Page page = window.atGateway("/ugyfelkapu");
            new Screen(page).link("Regisztráció otthonról").click();
            HomeRegistrationScreens home = new HomeRegistrationScreens(page);
            home.begin();

            home.register(bench.cards().fresh(), userName, "rövid");
            home.tellsOfError("Ez a jelszó túl rövid.");
            home.field("Jelszó").fill(People.PASSWORD);
            home.button("Regisztráció").click();

            Screen.headed(page, HomeRegistrationScreens.DONE);
            home.link("Ügyfélkapu+ igénylése").click();
            EnrolScreens request = new EnrolScreens(page);
            Phone phone = request.enrol(People.PASSWORD);
            request.goOn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.typePassword(userName, People.PASSWORD);
            signIn.typeCode(phone.code());
            Screen.headed(page, AccountScreens.HOME).says("Szép Ilona");
        }
        bench.letters().await(userName + "@example.hu", "Elkészült az Ügyfélkapuja");
    }

    @Test
    void an_unknown_a_wrong_and_a_used_pair_are_told_the_same() {
        Card used = bench.cards().fresh();
        Card unused = bench.cards().fresh();
        try (Window window = bench.window()) {
            HomeRegistrationScreens home = new HomeRegistrationScreens(window.atGateway(FORM));
            home.register(used, somebody(), People.PASSWORD);
            Screen.headed(home.page(), HomeRegistrationScreens.DONE);
        }
        String name = somebody();

        String told = refusal(used, name);

        assertThat(told).contains(REFUSED);
        assertThat(refusal(unused.withCodeOf(used), name)).isEqualTo(told);
        assertThat(refusal(new Card("999999ZZ", "NINCSILYEN1"), name)).isEqualTo(told);
    }

    @Test
    void only_a_genuine_pair_learns_that_a_user_name_is_taken_and_may_choose_another() {
        String taken = bench.people().withPassword().userName();
        Card card = bench.cards().fresh();
        try (Window window = bench.window()) {
            Page page = window.atGateway(FORM);
            HomeRegistrationScreens home = new HomeRegistrationScreens(page);

            home.register(new Card("999998ZZ", "NINCSILYEN2"), taken, People.PASSWORD);
            home.tellsOfError(REFUSED);
            home.register(card, taken, People.PASSWORD);
            home.tellsOfError("Ez a felhasználónév már foglalt.");
            home.register(card, "nev@example.hu", People.PASSWORD);
            home.tellsOfError("Ez nem lehet felhasználónév.");
            home.register(card, somebody(), People.PASSWORD);

            Screen.headed(page, HomeRegistrationScreens.DONE);
        }
    }

    @Test
    void the_same_form_in_two_tabs_makes_one_account() {
        Card card = bench.cards().fresh();
        String userName = somebody();
        try (Window window = bench.window()) {
            Page first = window.atGateway(FORM);
            Screen.headed(first, HomeRegistrationScreens.FORM);
            Page second = window.newTab();
            var _ = second.navigate(first.url());
            new HomeRegistrationScreens(first).register(card, userName, People.PASSWORD);
            Screen.headed(first, HomeRegistrationScreens.DONE);

            new HomeRegistrationScreens(second).register(card, userName + "b", People.PASSWORD);

            Screen.headed(second, HomeRegistrationScreens.DONE);
        }
        assertThat(bench.letters().count(userName + "b@example.hu", "")).isZero();
    }

    private String refusal(Card card, String userName) {
        try (Window window = bench.window()) {
            Page page = window.atGateway(FORM);
            HomeRegistrationScreens home = new HomeRegistrationScreens(page);
            home.register(card, userName, People.PASSWORD);
            home.tellsOfError(REFUSED);
            return page.getByRole(AriaRole.MAIN).innerText();
        }
    }

    private static String somebody() {
        return "szep.ilona" + COUNT.incrementAndGet();
    }
}
