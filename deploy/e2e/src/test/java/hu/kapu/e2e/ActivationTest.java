package hu.kapu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.ActivationScreens;
import hu.kapu.e2e.screens.EmailCodeScreens;
import hu.kapu.e2e.screens.EnrolScreens;
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.citizens.Citizen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Journey 7: what is active, off and on, named, on another device, and whether the deletion code is the right one. */
@ExtendWith(WithBench.class)
class ActivationTest {

    private final Bench bench;
    private final Letters letters;

    ActivationTest(Bench bench) {
        this.bench = bench;
        this.letters = bench.letters();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_active_is_named_switched_off_and_on_again(Window.Size size) {
        Citizen maria = bench.people().withAppAndEmailCode();
        try (Window window = bench.window(size)) {
            ActivationScreens page = signedInByMail(letters, window, maria);
            page.open();
            page.shows(ActivationScreens.APP, "Aktív");
            page.shows(ActivationScreens.EMAIL, "Aktív");

            page.choose(ActivationScreens.APP, "Átnevezés");
            page.proveAgain(People.PASSWORD, phoneOf(maria).code());
            page.field("Az eszköz neve").fill("Konyhai tablet");
            page.button("Név mentése").click();
            page.shows("Konyhai tablet", "Aktív");
            assertThat(letters.await(maria.email(), "Egy hitelesítő alkalmazás új nevet kapott"))
                    .contains("Konyhai tablet");
            page.choose(ActivationScreens.EMAIL, "Kikapcsolás");
            Screen.headed(page.page(), "Kikapcsolja?").button("Kikapcsolás").click();
            page.shows(ActivationScreens.EMAIL, "Kikapcsolva");
            letters.await(maria.email(), "Egy belépési mód ki van kapcsolva");
            page.choose(ActivationScreens.EMAIL, "Visszakapcsolás");
            Screen.headed(page.page(), "Visszakapcsolja?")
                    .button("Visszakapcsolás")
                    .click();

            page.shows(ActivationScreens.EMAIL, "Aktív");
        }
        letters.await(maria.email(), "Egy belépési mód újra be van kapcsolva");
    }

    @ParameterizedTest
    @EnumSource
    void on_another_device_the_old_one_works_until_the_new_one_is_confirmed(Window.Size size) {
        Citizen maria = bench.people().withAppAndEmailCode();
        Phone old = phoneOf(maria);
        try (Window window = bench.window(size);
                Window elsewhere = bench.window(size)) {
            ActivationScreens page = signedInByMail(letters, window, maria);
            page.open();
            page.choose(ActivationScreens.APP, "Beállítás másik eszközre");
            page.proveAgain(People.PASSWORD, old.code());
            page.button("Tovább az új eszközhöz").click();
            EnrolScreens further = new EnrolScreens(page.page());
            Phone found = further.scan();
            bench.longAgo().appCodesOf(maria);
            var _ = signInByApp(elsewhere.atPortal(), maria, old.code());
            new PortalScreens(elsewhere.tab()).hasLetIn("substantial", "pwd + otp");

            further.prove(People.PASSWORD, found.previousCode());
            assertThat(further.deletionCode()).isNotEqualTo(written(maria));
            further.keepDeletionCodeAndFinish();
            further.says("A régi eszköz kódja mostantól nem jó.");

            Screen.headed(elsewhere.atGateway("/ugyfelkapu/aktivalas"), SignInScreens.PASSWORD);
            try (Window later = bench.window(size)) {
                SignInScreens signIn = signInByApp(later.atPortal(), maria, old.code());
                signIn.tellsOfError("Ez a kód nem jó.");
                signIn.typeCode(found.code());
                new PortalScreens(later.tab()).hasLetIn("substantial", "pwd + otp");
            }
        }
        letters.await(maria.email(), "Új eszköz az Ügyfélkapu+-hoz");
    }

    @Test
    void a_second_authenticator_comes_beside_the_first_and_each_opens() {
        Citizen maria = bench.people().withAppAndEmailCode();
        Phone first = phoneOf(maria);
        Phone second;
        try (Window window = bench.window()) {
            ActivationScreens page = signedInByMail(letters, window, maria);
            page.open();
            page.choose("Új eszköz hozzáadása");
            page.proveAgain(People.PASSWORD, first.code());
            page.button("Tovább az új eszközhöz").click();
            EnrolScreens further = new EnrolScreens(page.page());
            second = further.scan();
            further.prove(People.PASSWORD, second.previousCode());
            Screen.headed(page.page(), "Ezzel is beléphet").says("A törlőkódja nem változott.");
            page.link("Vissza az Aktiválás és inaktiválás oldalra").click();
            assertThat(page.factor(ActivationScreens.APP)).hasCount(2);
        }
        try (Window later = bench.window()) {
            var _ = signInByApp(later.atPortal(), maria, second.code());
            new PortalScreens(later.tab()).hasLetIn("substantial", "pwd + otp");
        }
        letters.await(maria.email(), "Új belépési mód a fiókjában");
    }

    @Test
    void the_deletion_code_is_tried_without_ending_anything_and_a_new_one_replaces_it() {
        Citizen maria = bench.people().withAppAndEmailCode();
        try (Window window = bench.window()) {
            ActivationScreens page = signedInByMail(letters, window, maria);
            page.open();
            page.choose("Jól írtam fel a törlőkódomat?");
            page.typeDeletionCode(People.PASSWORD, written(maria), "Ellenőrzés");
            Screen.headed(page.page(), "Ez a jó törlőkód").says("Semmi sem változott.");
            page.link("Vissza az Aktiválás és inaktiválás oldalra").click();
            page.shows(ActivationScreens.APP, "Aktív");

            page.choose("Új törlőkód kérése");
            page.proveAgain(phoneOf(maria).code());
            page.button("Új törlőkód kérése").click();
            EnrolScreens kept = new EnrolScreens(page.page());
            String fresh = kept.deletionCode();
            kept.keepDeletionCodeAndFinish();
            Screen.headed(page.page(), "Az új törlőkód érvényes");
            page.link("Vissza az Aktiválás és inaktiválás oldalra").click();

            page.choose("Jól írtam fel a törlőkódomat?");
            page.typeDeletionCode(People.PASSWORD, written(maria), "Ellenőrzés");
            page.tellsOfError("Ez nem a jelenlegi törlőkódja.");
            page.typeDeletionCode(People.PASSWORD, fresh, "Ellenőrzés");
            Screen.headed(page.page(), "Ez a jó törlőkód");
        }
        letters.await(maria.email(), "Új törlőkód");
    }

    @Test
    void the_deletion_code_ends_everything_after_saying_what() {
        Citizen maria = bench.people().withAppAndEmailCode();
        try (Window window = bench.window()) {
            ActivationScreens page = signedInByMail(letters, window, maria);
            page.open();
            page.choose("Minden megszüntetése törlőkóddal");
            page.says("A törlőkód mindent megszüntet");
            page.typeDeletionCode("nem-ez-a-jelszavam-volt", written(maria), "Megszüntetem");
            page.tellsOfError("Ez a jelszó nem jó.");
            page.typeDeletionCode(People.PASSWORD, written(maria), "Megszüntetem");

            Screen.headed(page.page(), "Az Ügyfélkapu+ megszűnt")
                    .link("Ügyfélkapu+ igénylése")
                    .click();
            Screen.headed(page.page(), EnrolScreens.BEGIN);
        }
        letters.await(maria.email(), "Az Ügyfélkapu+ megszűnt a fiókjában");
    }

    /** With the mailed code, so that the app's present one is left for the proof. */
    static ActivationScreens signedInByMail(Letters letters, Window window, Citizen citizen) {
        Page page = window.atGateway("/ugyfelkapu/belepes");
        new SignInScreens(page).typePassword(citizen);
        EmailCodeScreens step = new EmailCodeScreens(page);
        step.takeCodeFrom("E-mailből");
        step.typeCode(letters.codeOfSignIn(citizen.email(), 2).digits());
        return new ActivationScreens(page);
    }

    private static SignInScreens signInByApp(Page page, Citizen citizen, String code) {
        new PortalScreens(page).signIn();
        SignInScreens signIn = new SignInScreens(page);
        signIn.goToCode(citizen);
        signIn.typeCode(code);
        return signIn;
    }

    private static Phone phoneOf(Citizen citizen) {
        return new Phone(citizen.secret().orElseThrow());
    }

    private static String written(Citizen citizen) {
        return citizen.deletionCode().orElseThrow();
    }
}
