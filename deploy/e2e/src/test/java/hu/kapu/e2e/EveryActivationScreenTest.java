package hu.kapu.e2e;

import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.ScreenCheck;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.ActivationScreens;
import hu.kapu.e2e.screens.EnrolScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.citizens.Citizen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The screens of the activation page and of the proof before a change, as {@link EveryScreenTest}. */
@ExtendWith(WithBench.class)
class EveryActivationScreenTest {
    private final Bench bench;

    EveryActivationScreenTest(Bench bench) {
        this.bench = bench;
    }

    @Test
    void the_screens_of_changing_a_factor() {
        Citizen citizen = bench.people().withAppAndEmailCode();
        Phone phone = new Phone(citizen.secret().orElseThrow());
        try (Window window = bench.window()) {
            ActivationScreens screen = ActivationTest.signedInByMail(bench.letters(), window, citizen);
            Page page = screen.page();
            screen.open();
            ScreenCheck.check(page, "activation-app-and-email");
            screen.choose(ActivationScreens.APP, "Átnevezés");
            Screen.headed(page, "Erősítse meg, hogy Ön az");
            ScreenCheck.check(page, "prove-again-password");
            screen.field("Az Ön jelszava").fill("nem-ez-a-jelszavam-volt");
            screen.button("Tovább").click();
            screen.tellsOfError("Ez a jelszó nem jó.");
            ScreenCheck.checkAsItStands(page, "prove-again-password-wrong");
            screen.field("Az Ön jelszava").fill(People.PASSWORD);
            screen.button("Tovább").click();
            Screen.headed(page, SignInScreens.CODE);
            ScreenCheck.check(page, "prove-again-code");
            screen.proveAgain(phone.code());
            Screen.headed(page, "Mi legyen az eszköz neve?");
            lookAtEachAction(screen);
        }
    }

    private static void lookAtEachAction(ActivationScreens screen) {
        Page page = screen.page();
        ScreenCheck.check(page, "activation-rename");
        screen.link("Mégsem, marad így").click();
        screen.choose(ActivationScreens.EMAIL, "Kikapcsolás");
        Screen.headed(page, "Kikapcsolja?");
        ScreenCheck.check(page, "activation-switch-off");
        screen.button("Kikapcsolás").click();
        screen.shows(ActivationScreens.EMAIL, "Kikapcsolva");
        ScreenCheck.check(page, "activation-email-off");
        screen.choose(ActivationScreens.EMAIL, "Visszakapcsolás");
        Screen.headed(page, "Visszakapcsolja?");
        ScreenCheck.check(page, "activation-switch-on");
        screen.link("Mégsem, marad így").click();
        screen.choose(ActivationScreens.APP, "Beállítás másik eszközre");
        Screen.headed(page, "Beállítás másik eszközre");
        ScreenCheck.check(page, "activation-other-device");
        screen.link("Mégsem, marad így").click();
        screen.choose("Új eszköz hozzáadása");
        Screen.headed(page, "Új eszköz hozzáadása");
        ScreenCheck.check(page, "activation-further-device");
        screen.button("Tovább az új eszközhöz").click();
        EnrolScreens further = new EnrolScreens(page);
        further.prove(People.PASSWORD, further.scan().previousCode());
        Screen.headed(page, "Ezzel is beléphet");
        ScreenCheck.check(page, "further-device-done");
    }

    @Test
    void the_screens_of_the_deletion_code() {
        Citizen citizen = bench.people().withAppAndEmailCode();
        try (Window window = bench.window()) {
            ActivationScreens screen = ActivationTest.signedInByMail(bench.letters(), window, citizen);
            Page page = screen.page();
            screen.open();
            screen.choose("Jól írtam fel a törlőkódomat?");
            ScreenCheck.check(page, "deletion-code-trial");
            screen.typeDeletionCode(People.PASSWORD, citizen.deletionCode().orElseThrow(), "Ellenőrzés");
            Screen.headed(page, "Ez a jó törlőkód");
            ScreenCheck.checkAsItStands(page, "deletion-code-trial-right");
            screen.link("Vissza az Aktiválás és inaktiválás oldalra").click();
            screen.choose("Minden megszüntetése törlőkóddal");
            ScreenCheck.check(page, "deletion-code-end");
            screen.typeDeletionCode(People.PASSWORD, "7K3M9", "Megszüntetem");
            screen.tellsOfError("A törlőkód");
            ScreenCheck.checkAsItStands(page, "deletion-code-end-not-readable");
            screen.typeDeletionCode(People.PASSWORD, citizen.deletionCode().orElseThrow(), "Megszüntetem");
            Screen.headed(page, "Az Ügyfélkapu+ megszűnt");
            ScreenCheck.check(page, "deletion-code-ended");
        }
    }
}
