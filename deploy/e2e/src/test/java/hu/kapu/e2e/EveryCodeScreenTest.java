package hu.kapu.e2e;

import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.MailedCode;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.ScreenCheck;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.EmailCodeScreens;
import hu.kapu.e2e.screens.EnrolScreens;
import hu.kapu.e2e.screens.LostFactorScreens;
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.citizens.Citizen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The screens of mailed codes, of the choice between two codes and of what is lost, as {@link EveryScreenTest}. */
@ExtendWith(WithBench.class)
class EveryCodeScreenTest {
    private final Bench bench;

    EveryCodeScreenTest(Bench bench) {
        this.bench = bench;
    }

    @Test
    void the_screens_of_requesting_codes_by_email() {
        Citizen citizen = bench.people().withPassword();
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.link("Még nincs Ügyfélkapu+-om").click();
            ScreenCheck.check(page, "no-second-factor-yet");
            new PortalScreens(window.atPortal()).signIn();
            signIn.choose(EmailCodeScreens.METHOD);
            signIn.typePassword(citizen);
            signIn.link("Ügyfélkapu+ igénylése").click();
            EnrolScreens request = new EnrolScreens(page);
            request.beginWithEmail();
            ScreenCheck.check(page, "request-email-address");
            request.button("Nem érem el").click();
            Screen.headed(page, "Akkor ne e-mailben kérje a kódot");
            ScreenCheck.check(page, "request-email-unreachable");
            request.link("Mégis elérem ezt a postafiókot").click();
            Screen.headed(page, EnrolScreens.REACHABLE);
            request.button("Igen, elérem").click();
            Screen.headed(page, EnrolScreens.SEND);
            ScreenCheck.check(page, "request-email-send");
            request.button(EnrolScreens.SEND).click();
            request.tellsOfError("jelsz");
            ScreenCheck.checkAsItStands(page, "request-email-send-without-password");
            request.field("Az Ön jelszava").fill(People.PASSWORD);
            request.button(EnrolScreens.SEND).click();
            confirmLookingAtEachScreen(page, citizen);
        }
    }

    private void confirmLookingAtEachScreen(Page page, Citizen citizen) {
        EnrolScreens request = new EnrolScreens(page);
        Screen.headed(page, EmailCodeScreens.SENT_TO);
        new EmailCodeScreens(page).tellsThatTheLetterHasLeft();
        ScreenCheck.check(page, "request-email-code");
        MailedCode confirmation = bench.letters().enrolmentCode(citizen.email(), 1);
        request.typeMailedCode(confirmation.somethingElse());
        request.tellsOfError("Ez a kód nem jó.");
        ScreenCheck.checkAsItStands(page, "request-email-code-wrong");
        request.typeMailedCode(confirmation.digits());
        Screen.headed(page, EnrolScreens.DELETION_CODE);
        request.link("Nyomtatható lap").click();
        ScreenCheck.checkAsItStands(page, "deletion-code-sheet");
        var _ = page.goBack();
        request.keepDeletionCodeAndFinish();
        Screen.headed(page, EnrolScreens.DONE);
        ScreenCheck.check(page, "done-email");
        request.goOn();
        ScreenCheck.check(page, "email-code-just-enrolled");
    }

    @Test
    void the_screens_of_signing_in_with_a_mailed_code_and_of_a_lost_mailbox() {
        Citizen citizen = bench.people().withEmailCode();
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            EmailCodeScreens step = new EmailCodeScreens(page);
            step.goToCode(citizen);
            step.tellsThatTheLetterHasLeft();
            ScreenCheck.check(page, "email-code");
            MailedCode first = bench.letters().signInCode(citizen.email(), 1);
            step.typeCode(first.somethingElse());
            step.tellsOfError("Ez a kód nem jó.");
            ScreenCheck.checkAsItStands(page, "email-code-wrong");
            step.sendAgain();
            step.tellsOfError("Nemrég már küldtünk");
            ScreenCheck.checkAsItStands(page, "email-code-too-soon");
            bench.longAgo().letterWithCodeTo(citizen);
            step.sendAgain();
            step.says("2. kód");
            step.tellsThatTheLetterHasLeft();
            ScreenCheck.check(page, "email-code-second");
            step.typeCode(first.digits());
            step.tellsOfError("korábbi");
            ScreenCheck.checkAsItStands(page, "email-code-superseded");
            new LostFactorScreens(page).mailboxIsLost();
            ScreenCheck.check(page, "lost-mailbox");
        }
        try (Window another = bench.window()) {
            Page page = another.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.choose(EmailCodeScreens.METHOD);
            signIn.typePassword(citizen);
            Screen.headed(page, EmailCodeScreens.NOTHING_SENT);
            ScreenCheck.check(page, "email-code-nothing-sent");
        }
    }

    @Test
    void the_screens_of_choosing_the_code_and_of_a_lost_phone() {
        Citizen citizen = bench.people().withAppAndEmailCode();
        try (Window window = bench.window()) {
            Page page = window.atGateway("/ugyfelkapu/belepes");
            SignInScreens signIn = new SignInScreens(page);
            signIn.typePassword(citizen);
            Screen.headed(page, EmailCodeScreens.WHICH_CODE);
            ScreenCheck.check(page, "which-code");
            new EmailCodeScreens(page).takeCodeFrom("A hitelesítő alkalmazásból");
            LostFactorScreens lost = new LostFactorScreens(page);
            lost.phoneIsLost();
            ScreenCheck.check(page, "lost-phone");
            lost.typeDeletionCode("7K3M9");
            lost.tellsOfError("négyszer öt");
            ScreenCheck.checkAsItStands(page, "lost-phone-not-readable");
            lost.typeDeletionCode(citizen.deletionCode().orElseThrow());
            Screen.headed(page, LostFactorScreens.ENDED);
            ScreenCheck.check(page, "lost-factor-ended");
        }
    }
}
