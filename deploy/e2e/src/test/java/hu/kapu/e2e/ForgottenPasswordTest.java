package hu.kapu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.AccountScreens;
import hu.kapu.e2e.screens.EmailCodeScreens;
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.RecoveryScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.citizens.Citizen;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Journey 9: a new password by mail, and why the mailbox alone opens no account. */
@ExtendWith(WithBench.class)
class ForgottenPasswordTest {
    private static final String NEW_PASSWORD = "kerek-lila-asztal-zenél-ma";
    private static final String WHO = "/ugyfelkapu/elfelejtett-jelszo";
    private static final String CODE_LETTER = "Kód az új jelszóhoz";

    private final Bench bench;
    private final Letters letters;

    ForgottenPasswordTest(Bench bench) {
        this.bench = bench;
        this.letters = bench.letters();
    }

    @ParameterizedTest
    @EnumSource
    void with_an_app_the_mailed_code_gives_a_new_password_and_the_app_is_still_asked_for(Window.Size size) {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        try (Window window = bench.window(size)) {
            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.choose("Ügyfélkapu+");
            RecoveryScreens recovery = new RecoveryScreens(page);
            recovery.beginAtSignIn();
            recovery.askForCode(citizen.userName(), citizen.email());
            recovery.typeCode("AAAA AAAA");
            recovery.tellsOfError("Ez a kód nem jó, vagy már nem érvényes.");
            recovery.typeCode(letters.code(citizen.email(), CODE_LETTER));
            recovery.typeNewPassword("rövid");
            recovery.tellsOfError("Ez a jelszó túl rövid.");
            recovery.typeNewPassword(NEW_PASSWORD);
            Screen.headed(page, RecoveryScreens.DONE).says("a jelszó mellé továbbra is kell a kód");
            recovery.says("Az Ön védelmében");

            recovery.link("Belépés az új jelszóval").click();
            signIn.choose("Ügyfélkapu+");
            signIn.typePassword(citizen);
            signIn.tellsOfError("A felhasználónév vagy a jelszó nem egyezik.");
            signIn.typePassword(citizen.userName(), NEW_PASSWORD);
            signIn.typeCode(new Phone(citizen.secret().orElseThrow()).code());

            new PortalScreens(page).hasLetIn("substantial", "pwd + otp");
            Page account = window.atGateway("/ugyfelkapu");
            Screen.headed(account, AccountScreens.HOME).says("Néhány dolog most nem változtatható");
        }
        letters.await(citizen.email(), "Új jelszó a fiókjában");
    }

    @Test
    void where_mailed_codes_are_the_only_factor_the_mailbox_needs_the_deletion_code_beside_it() {
        Citizen citizen = bench.people().withEmailCode();
        String deletionCode = citizen.deletionCode().orElseThrow();
        try (Window window = bench.window()) {
            Page page = window.atGateway(WHO);
            RecoveryScreens recovery = new RecoveryScreens(page);
            recovery.askForCode(citizen.userName(), citizen.email());
            recovery.typeCode(letters.code(citizen.email(), CODE_LETTER));
            Screen.headed(page, RecoveryScreens.PROOF);

            var _ = page.navigate(page.url().replace("igazolas", "uj-jelszo"));
            recovery.chooseProof("A törlőkódom");
            recovery.typeDeletionCode("ABCDE ABCDE ABCDE ABCDE");
            recovery.tellsOfError("A törlőkód");
            recovery.typeDeletionCode(deletionCode.toLowerCase(Locale.ROOT).replace(" ", "-"));
            recovery.typeNewPassword(NEW_PASSWORD);
            Screen.headed(page, RecoveryScreens.DONE).says("Az Ön védelmében");

            signInWithMailedCode(window, citizen);
            recovery.says("Néhány dolog most nem változtatható");
        }
    }

    @Test
    void who_has_neither_is_told_where_to_go() {
        Citizen citizen = bench.people().withEmailCode();
        try (Window window = bench.window()) {
            Page page = window.atGateway(WHO);
            RecoveryScreens recovery = new RecoveryScreens(page);
            recovery.askForCode(citizen.userName(), citizen.email());
            recovery.typeCode(letters.code(citizen.email(), CODE_LETTER));

            Screen.headed(page, RecoveryScreens.PROOF).says("regisztrációs szerv");
            recovery.chooseProof("Az eSzemélyim és a regisztrációs kódja");
            Screen.headed(page, RecoveryScreens.CARD);
        }
    }

    @Test
    void an_unknown_name_and_a_foreign_address_read_like_the_right_ones_and_no_letter_comes() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        Citizen another = bench.people().withUgyfelkapuPlus();

        String told = pageAfterAsking(citizen.userName(), citizen.email());

        assertThat(pageAfterAsking(citizen.userName(), another.email())).isEqualTo(told);
        assertThat(pageAfterAsking("nincs.ilyen.nev", "nincs.ilyen@example.hu")).isEqualTo(told);
        letters.await(citizen.email(), CODE_LETTER);
        assertThat(letters.count(another.email(), CODE_LETTER)).isZero();
        assertThat(letters.count("nincs.ilyen@example.hu", CODE_LETTER)).isZero();
    }

    @Test
    void a_used_code_and_another_persons_code_open_nothing_and_no_step_can_be_skipped() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        Citizen thief = bench.people().withUgyfelkapuPlus();
        String used;
        try (Window window = bench.window()) {
            Page page = window.atGateway(WHO);
            RecoveryScreens recovery = new RecoveryScreens(page);
            recovery.askForCode(citizen.userName(), citizen.email());
            var _ = page.navigate(page.url().replace("/kod", "/uj-jelszo"));
            Screen.headed(page, RecoveryScreens.CODE);
            used = letters.code(citizen.email(), CODE_LETTER);
            recovery.typeCode(used);
            Screen.headed(page, RecoveryScreens.PASSWORD);
        }
        bench.longAgo().everyLetter();
        try (Window window = bench.window()) {
            Page page = window.atGateway(WHO);
            RecoveryScreens recovery = new RecoveryScreens(page);
            recovery.askForCode(citizen.userName(), citizen.email());
            recovery.typeCode(used);
            recovery.tellsOfError("Ez a kód nem jó, vagy már nem érvényes.");
        }
        bench.longAgo().everyLetter();
        try (Window window = bench.window()) {
            Page page = window.atGateway(WHO);
            RecoveryScreens recovery = new RecoveryScreens(page);
            recovery.askForCode(thief.userName(), thief.email());
            String own = letters.code(thief.email(), CODE_LETTER);
            var _ = page.navigate(bench.suite().ports().gatewayUrl() + WHO);
            recovery.askForCode(citizen.userName(), thief.email());
            recovery.typeCode(own);
            recovery.tellsOfError("Ez a kód nem jó, vagy már nem érvényes.");
        }
    }

    @Test
    void a_code_is_over_after_half_an_hour_and_another_one_can_be_asked_for() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        try (Window window = bench.window()) {
            Page page = window.atGateway(WHO);
            RecoveryScreens recovery = new RecoveryScreens(page);
            recovery.askForCode(citizen.userName(), citizen.email());
            String code = letters.code(citizen.email(), CODE_LETTER);
            bench.longAgo().recoveryCodesOf(citizen);
            recovery.typeCode(code);
            recovery.tellsOfError("már nem érvényes");
            recovery.link("Újra beírom a nevemet és a címemet").click();
            Screen.headed(page, RecoveryScreens.WHO);
        }
    }

    private void signInWithMailedCode(Window window, Citizen citizen) {
        Page page = window.atGateway("/ugyfelkapu/belepes");
        new SignInScreens(page).typePassword(citizen.userName(), NEW_PASSWORD);
        EmailCodeScreens email = new EmailCodeScreens(page);
        email.typeCode(letters.codeOfSignIn(citizen.email(), 1).digits());
        Screen.headed(page, AccountScreens.HOME);
    }

    private String pageAfterAsking(String userName, String email) {
        try (Window window = bench.window()) {
            Page page = window.atGateway(WHO);
            new RecoveryScreens(page).askForCode(userName, email);
            return page.getByRole(AriaRole.MAIN).innerText();
        }
    }
}
