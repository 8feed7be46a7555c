package hu.kapu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.EmailCodeScreens;
import hu.kapu.e2e.screens.EnrolScreens;
import hu.kapu.e2e.screens.LostFactorScreens;
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.citizens.Citizen;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Journeys 8 and 8b: the phone or the mailbox is gone, the deletion code is there, and nobody becomes somebody else. */
@ExtendWith(WithBench.class)
class LostFactorTest {
    private static final String ENDED_LETTER = "Az Ügyfélkapu+ megszűnt a fiókjában";

    private final Bench bench;
    private final Letters letters;

    LostFactorTest(Bench bench) {
        this.bench = bench;
        this.letters = bench.letters();
    }

    @ParameterizedTest
    @EnumSource
    void with_the_deletion_code_a_new_phone_replaces_the_lost_one_and_the_portal_sees_the_same_person(
            Window.Size size) {
        Citizen peter = bench.people().withUgyfelkapuPlus();
        Phone lost = new Phone(peter.secret().orElseThrow());
        try (Window before = bench.window(size);
                Window window = bench.window(size)) {
            String subject = signedIn(before, peter, lost).subject();

            Page page = window.atPortal();
            atCode(page, peter);
            LostFactorScreens step = new LostFactorScreens(page);
            step.phoneIsLost();
            step.says("Hitelesítő alkalmazás: ");
            step.says("Az Ügyfélkapuja, a felhasználóneve és a jelszava");
            step.typeDeletionCode(written(peter).replace("-", " ").toLowerCase(Locale.ROOT));
            EnrolScreens request = step.requestAnew();
            Phone found = request.enrol(People.PASSWORD);
            request.goOn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.typeCode(lost.code());
            signIn.tellsOfError("Ez a kód nem jó.");
            signIn.typeCode(found.code());

            PortalScreens portal = new PortalScreens(page);
            portal.hasLetIn("substantial", "pwd + otp");
            assertThat(portal.subject()).isEqualTo(subject);
            Screen.headed(before.atGateway("/ugyfelkapu/aktivalas"), SignInScreens.PASSWORD);
        }
        letters.await(peter.email(), ENDED_LETTER);
        assertThat(letters.count(peter.email(), ENDED_LETTER)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void without_the_mailbox_the_deletion_code_leads_to_the_app_and_the_portal_sees_the_same_person(Window.Size size) {
        Citizen maria = bench.people().withEmailCode();
        try (Window before = bench.window(size);
                Window window = bench.window(size)) {
            String subject = signedInByMail(before, maria).subject();
            bench.longAgo().letterWithCodeTo(maria);

            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            new EmailCodeScreens(page).goToCode(maria);
            LostFactorScreens step = new LostFactorScreens(page);
            step.mailboxIsLost();
            step.says("Az e-mailben küldött kódok");

            step.typeDeletionCode(written(maria));
            EnrolScreens request = step.requestAnew();
            Phone phone = request.enrol(People.PASSWORD);
            request.goOn();
            new SignInScreens(page).typeCode(phone.code());

            PortalScreens portal = new PortalScreens(page);
            portal.hasLetIn("substantial", "pwd + otp");
            assertThat(portal.subject()).isEqualTo(subject);
        }
        letters.await(maria.email(), ENDED_LETTER);
    }

    @Test
    void a_slip_of_the_pen_names_its_group_and_a_foreign_code_ends_nothing() {
        Citizen peter = bench.people().withUgyfelkapuPlus();
        Citizen other = bench.people().withUgyfelkapuPlus();
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            atCode(page, peter);
            LostFactorScreens step = new LostFactorScreens(page);
            step.phoneIsLost();

            step.typeDeletionCode("");
            step.tellsOfError("Írja be a törlőkódot.");
            step.typeDeletionCode("12345");
            step.tellsOfError("A törlőkód négyszer öt jelből áll.");
            step.typeDeletionCode(withASlipInTheSecondGroup(written(peter)));
            step.tellsOfError("Az elírás a 2. csoportban lehet.");
            step.typeDeletionCode(written(other));
            step.tellsOfError("Ez nem a jelenlegi törlőkódja.");

            step.link("Vissza").click();
            new SignInScreens(page).typeCode(new Phone(peter.secret().orElseThrow()).code());
            new PortalScreens(page).hasLetIn("substantial", "pwd + otp");
        }
    }

    @Test
    void too_many_wrong_codes_make_everybody_wait() {
        Citizen peter = bench.people().withUgyfelkapuPlus();
        Citizen other = bench.people().withUgyfelkapuPlus();
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            atCode(page, peter);
            LostFactorScreens step = new LostFactorScreens(page);
            step.phoneIsLost();
            for (int i = 0; i < 5; i++) {
                step.typeDeletionCode(written(other));
                step.tellsOfError("Ez nem a jelenlegi törlőkódja.");
            }

            step.typeDeletionCode(written(peter));

            step.says("Túl sok");
        }
        assertThat(letters.count(peter.email(), ENDED_LETTER)).isZero();
    }

    @Test
    void in_two_tabs_it_ends_once_and_the_code_is_good_only_once() {
        Citizen peter = bench.people().withUgyfelkapuPlus();
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            atCode(page, peter);
            LostFactorScreens first = new LostFactorScreens(page);
            first.phoneIsLost();
            LostFactorScreens second = new LostFactorScreens(window.newTab());
            var _ = second.page().navigate(page.url());

            first.field("Törlőkód").fill(written(peter));
            first.button("Ügyfélkapu+ megszüntetése").dblclick();
            Screen.headed(page, LostFactorScreens.ENDED);
            second.typeDeletionCode(written(peter));
            EnrolScreens request = second.requestAnew();
            Phone phone = request.enrol(People.PASSWORD);
            request.goOn();

            LostFactorScreens again = new LostFactorScreens(request.page());
            again.phoneIsLost();
            again.typeDeletionCode(written(peter));
            again.tellsOfError("Ez nem a jelenlegi törlőkódja.");
            again.link("Vissza").click();
            new SignInScreens(again.page()).typeCode(phone.code());
            new PortalScreens(again.page()).hasLetIn("substantial", "pwd + otp");
        }
        letters.await(peter.email(), ENDED_LETTER);
        assertThat(letters.count(peter.email(), ENDED_LETTER)).isEqualTo(1);
    }

    private static PortalScreens signedIn(Window window, Citizen citizen, Phone phone) {
        Page page = window.atPortal();
        atCode(page, citizen);
        new SignInScreens(page).typeCode(phone.code());
        PortalScreens portal = new PortalScreens(page);
        portal.hasLetIn("substantial", "pwd + otp");
        return portal;
    }

    private PortalScreens signedInByMail(Window window, Citizen citizen) {
        PortalScreens portal = new PortalScreens(window.atPortal());
        portal.signIn();
        EmailCodeScreens step = new EmailCodeScreens(portal.page());
        step.goToCode(citizen);
        step.typeCode(letters.signInCode(citizen.email(), 1).digits());
        portal.hasLetIn("low", "pwd + otp + email");
        return portal;
    }

    private static void atCode(Page page, Citizen citizen) {
        new PortalScreens(page).signIn();
        new SignInScreens(page).goToCode(citizen);
    }

    private static String written(Citizen citizen) {
        return citizen.deletionCode().orElseThrow();
    }

    /** The fifth symbol of each group is a check symbol, so that another first one shows. */
    private static String withASlipInTheSecondGroup(String code) {
        char slipped = code.charAt(6) == '7' ? '8' : '7';
        return code.substring(0, 6) + slipped + code.substring(7);
    }
}
