package hu.kapu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.EnrolScreens;
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.citizens.Citizen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** January 2025: a password opens no portal any more, and nobody is left outside. */
@ExtendWith(WithBench.class)
class RequestAndSignInTest {
    private final Bench bench;

    RequestAndSignInTest(Bench bench) {
        this.bench = bench;
    }

    @ParameterizedTest
    @EnumSource
    void a_citizen_with_only_a_password_requests_ugyfelkapu_plus_on_the_way_to_a_portal(Window.Size size) {
        Citizen julia = bench.people().withPassword();
        try (Window window = bench.window(size)) {
            Page page = window.atPortal();
            PortalScreens portal = new PortalScreens(page);
            SignInScreens signIn = new SignInScreens(page);
            EnrolScreens request = new EnrolScreens(page);

            portal.signIn();
            signIn.choose("Ügyfélkapu+");
            signIn.typePassword(julia);

            Screen.headed(page, SignInScreens.PASSWORD_ALONE_ENDED).says("2025. január 16. óta");
            signIn.link("Ügyfélkapu+ igénylése").click();
            request.begin();
            Phone phone = request.scan();
            request.prove(People.PASSWORD, phone.previousCode());
            assertThat(request.deletionCode()).hasSizeGreaterThanOrEqualTo(20);
            request.keepDeletionCodeAndFinish();
            request.goOn();
            signIn.says("Az előbb beírt kód már elhasználódott.");
            signIn.typeCode(phone.code());

            portal.hasLetIn("substantial", "pwd + otp");
            portal.showsName(julia.displayName());
        }
        new Letters(bench.suite().ports().inboxUrl()).await(julia.email(), "Ügyfélkapu+");
    }

    @ParameterizedTest
    @EnumSource
    void a_citizen_with_ugyfelkapu_plus_signs_in_and_stays_the_same_person_for_the_portal(Window.Size size) {
        Citizen peter = bench.people().withUgyfelkapuPlus();
        Phone phone = new Phone(peter.secret().orElseThrow());
        String subject;
        try (Window window = bench.window(size)) {
            subject = signInWith(window, peter, phone.code()).subject();
        }

        bench.longAgo().appCodesOf(peter);
        try (Window another = bench.window(size)) {
            assertThat(signInWith(another, peter, phone.code()).subject()).isEqualTo(subject);
        }
    }

    @Test
    void whom_kapu_still_knows_enters_the_portal_again_without_typing_anything() {
        Citizen peter = bench.people().withUgyfelkapuPlus();
        try (Window window = bench.window()) {
            PortalScreens portal =
                    signInWith(window, peter, new Phone(peter.secret().orElseThrow()).code());

            portal.signOut();
            portal.signIn();

            portal.hasLetIn("substantial", "pwd + otp");
        }
    }

    @Test
    void the_first_login_code_from_the_letter_sets_the_first_password() {
        Citizen anna = bench.people().justRegistered();
        String code = bench.suite().citizens().firstLoginCode(anna);
        try (Window window = bench.window()) {
            Page page = window.atGateway("/ugyfelkapu");
            Screen door = Screen.headed(page, "Ügyfélkapu");
            door.link("Most lépek be először, e-mailben kaptam kódot").click();

            Screen first = Screen.headed(page, "Első belépés");
            first.field("Felhasználónév").fill(anna.userName());
            first.field("Első belépési kód").fill(code);
            first.field("Új jelszó").fill("rövid");
            first.button("Jelszó mentése").click();
            first.tellsOfError("Ez a jelszó túl rövid.");

            first.field("Első belépési kód").fill(code);
            first.field("Új jelszó").fill(People.PASSWORD);
            first.button("Jelszó mentése").click();

            Screen home = Screen.headed(page, "Az Ön Ügyfélkapuja");
            home.says("Most csak a jelszavával lépett be.");
            home.link("Ügyfélkapu+ igénylése").click();
            EnrolScreens request = new EnrolScreens(page);
            request.enrol(People.PASSWORD);
            Screen.headed(page, EnrolScreens.DONE);
        }
    }

    private static PortalScreens signInWith(Window window, Citizen citizen, String code) {
        Page page = window.atPortal();
        PortalScreens portal = new PortalScreens(page);
        SignInScreens signIn = new SignInScreens(page);
        portal.signIn();
        signIn.goToCode(citizen);
        signIn.typeCode(code);
        portal.hasLetIn("substantial", "pwd + otp");
        return portal;
    }
}
