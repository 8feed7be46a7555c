package hu.kapu.e2e;

import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.citizens.Citizen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people really type, and what they are told. */
@ExtendWith(WithBench.class)
class CodeTypingTest {
    private final Bench bench;

    CodeTypingTest(Bench bench) {
        this.bench = bench;
    }

    @Test
    void wrong_and_short_codes_are_explained_and_the_right_one_with_a_space_still_opens() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        Phone phone = new Phone(citizen.secret().orElseThrow());
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            SignInScreens signIn = atCode(page, citizen);

            signIn.typeCode("12 34");
            signIn.tellsOfError("A kód pontosan 6 számjegyből áll.");
            signIn.typeCode("");
            signIn.tellsOfError("kód");
            signIn.typeCode(phone.wrongCode());
            signIn.tellsOfError("Ez a kód nem jó.");
            signIn.tellsOfError("próbálhatja.");

            String code = phone.code();
            signIn.typeCode(" " + code.substring(0, 3) + " " + code.substring(3) + " ");
            new PortalScreens(page).hasLetIn("substantial", "pwd + otp");
        }
    }

    @Test
    void a_code_opens_only_once() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        String code = new Phone(citizen.secret().orElseThrow()).code();
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            atCode(page, citizen).typeCode(code);
            new PortalScreens(page).hasLetIn("substantial", "pwd + otp");
        }

        try (Window thief = bench.window()) {
            SignInScreens signIn = atCode(thief.atPortal(), citizen);
            signIn.typeCode(code);
            signIn.tellsOfError("Ezt a kódot egyszer már felhasználta.");
        }
    }

    @Test
    void wrong_passwords_and_unknown_names_read_the_same() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.choose("Ügyfélkapu+");

            signIn.typePassword(citizen.userName(), "ez-biztosan-nem-az-a-jelszó");
            signIn.tellsOfError("A felhasználónév vagy a jelszó nem egyezik.");
            signIn.typePassword("nincs.ilyen.ember", "ez-biztosan-nem-az-a-jelszó");
            signIn.tellsOfError("A felhasználónév vagy a jelszó nem egyezik.");
        }
    }

    @Test
    void five_wrong_codes_end_this_sign_in_and_say_so() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        Phone phone = new Phone(citizen.secret().orElseThrow());
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            SignInScreens signIn = atCode(page, citizen);
            for (int i = 0; i < 4; i++) {
                signIn.typeCode(phone.wrongCode());
                signIn.tellsOfError("Ez a kód nem jó.");
            }
            signIn.typeCode(phone.wrongCode());

            new Screen(page).says("Túl sok");
        }
    }

    private static SignInScreens atCode(Page page, Citizen citizen) {
        new PortalScreens(page).signIn();
        SignInScreens signIn = new SignInScreens(page);
        signIn.goToCode(citizen);
        return signIn;
    }
}
