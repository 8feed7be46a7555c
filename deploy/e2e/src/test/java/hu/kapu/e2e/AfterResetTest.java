package hu.kapu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Cards.Card;
import hu.kapu.e2e.bench.CodeInLetter;
import hu.kapu.e2e.bench.EmailRequest;
import hu.kapu.e2e.bench.Forms;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.AccountScreens;
import hu.kapu.e2e.screens.ActivationScreens;
import hu.kapu.e2e.screens.EmailCodeScreens;
import hu.kapu.e2e.screens.HomeRegistrationScreens;
import hu.kapu.e2e.screens.LostFactorScreens;
import hu.kapu.e2e.screens.RecoveryScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.citizens.Citizen;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Journey 9 with an eID card, and the 72 hours after a reset in which only the app changes address and factors. */
@ExtendWith(WithBench.class)
class AfterResetTest {
    private static final String NEW_PASSWORD = "kerek-lila-asztal-zenél-ma";
    private static final String DOOR = "/ugyfelkapu/belepes";
    private static final String WHO = "/ugyfelkapu/elfelejtett-jelszo";
    private static final String PAIR_REFUSED = "Az igazolvány száma és a kód nem egyezik";
    private static final String NOT_NOW = "Nemrég új jelszót állított be";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Bench bench;
    private final Letters letters;

    AfterResetTest(Bench bench) {
        this.bench = bench;
        this.letters = bench.letters();
    }

    @Test
    void the_owners_eid_card_with_its_unused_code_stands_in_for_the_deletion_code() {
        Citizen ilona = registeredFromHomeWithEmailCode();
        Card own = bench.cards().fresh();
        Card other = bench.cards().fresh();
        try (Window window = bench.window()) {
            RecoveryScreens recovery = withMailedCode(window, ilona);
            recovery.chooseProof("Az eSzemélyim és a regisztrációs kódja");
            recovery.typeCard(own.withCodeOf(other));
            recovery.typeNewPassword(NEW_PASSWORD);
            recovery.tellsOfError(PAIR_REFUSED);
            recovery.typeCard(own);
            recovery.typeNewPassword(NEW_PASSWORD);

            Screen.headed(recovery.page(), RecoveryScreens.DONE).says("Az Ön védelmében");
            signInWithMailedCode(window, ilona, 1);
        }
        letters.await(ilona.email(), "Új jelszó a fiókjában");
    }

    @Test
    void a_card_of_somebody_else_is_refused() {
        Citizen citizen = bench.people().withEmailCode();
        try (Window window = bench.window()) {
            RecoveryScreens recovery = withMailedCode(window, citizen);
            recovery.chooseProof("Az eSzemélyim és a regisztrációs kódja");
            recovery.typeCard(bench.cards().fresh());
            recovery.typeNewPassword(NEW_PASSWORD);

            recovery.tellsOfError(PAIR_REFUSED);
            SignInScreens signIn = new SignInScreens(window.atGateway(DOOR));
            signIn.typePassword(citizen.userName(), NEW_PASSWORD);
            signIn.tellsOfError("A felhasználónév vagy a jelszó nem egyezik.");
        }
    }

    @Test
    void with_a_mailed_code_neither_address_nor_factors_change_for_three_days() {
        Citizen citizen = bench.people().withEmailCode();
        try (Window window = bench.window()) {
            RecoveryScreens recovery = withMailedCode(window, citizen);
            recovery.chooseProof("A törlőkódom");
            recovery.typeDeletionCode(citizen.deletionCode().orElseThrow());
            recovery.typeNewPassword(NEW_PASSWORD);
            Page page = recovery.page();
            Screen.headed(page, RecoveryScreens.DONE);
            SignInScreens signIn = new SignInScreens(window.atGateway(DOOR));
            signIn.typePassword(citizen.userName(), NEW_PASSWORD);
            new LostFactorScreens(page).mailboxIsLost();
            recovery.says(NOT_NOW);
            assertThat(recovery.field("Törlőkód").count()).isZero();
            var _ = page.goBack();
            EmailCodeScreens step = new EmailCodeScreens(page);
            step.typeCode(letters.codeOfSignIn(citizen.email(), 1).digits());

            Screen.headed(page, AccountScreens.HOME).says("Néhány dolog most nem változtatható");
            ActivationScreens activation = new ActivationScreens(page);
            activation.open();
            activation.says(NOT_NOW);
        }
    }

    @Test
    void with_the_app_address_and_factors_change_even_right_after_a_reset() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        Phone phone = new Phone(citizen.secret().orElseThrow());
        String next = "uj." + citizen.email();
        try (Window window = bench.window()) {
            RecoveryScreens recovery = withMailedCode(window, citizen);
            recovery.typeNewPassword(NEW_PASSWORD);
            Page page = recovery.page();
            Screen.headed(page, RecoveryScreens.DONE);
            SignInScreens signIn = new SignInScreens(window.atGateway(DOOR));
            signIn.typePassword(citizen.userName(), NEW_PASSWORD);
            signIn.typeCode(phone.code());
            AccountScreens account = new AccountScreens(page);
            account.open("E-mail-cím");
            bench.longAgo().appCodesOf(citizen);
            account.proveAgain(NEW_PASSWORD, phone.code());
            account.askForAddress(next);
            account.typeMailedCode(letters.code(next, "Kód az e-mail-cím megerősítéséhez"));
            Screen.headed(page, "Kész, erre a címre írunk ezután");

            ActivationScreens activation = new ActivationScreens(window.atGateway("/ugyfelkapu"));
            activation.open();
            activation.choose(ActivationScreens.APP, "Átnevezés");
            activation.field("Az eszköz neve").fill("Konyhai tablet");
            activation.button("Név mentése").click();
            activation.shows("Konyhai tablet", "Aktív");
        }
    }

    /** The mailbox is proved; what is asked next depends on the citizen's factors. */
    private RecoveryScreens withMailedCode(Window window, Citizen citizen) {
        RecoveryScreens recovery = new RecoveryScreens(window.atGateway(WHO));
        recovery.askForCode(citizen.userName(), citizen.email());
        recovery.typeCode(letters.code(citizen.email(), "Kód az új jelszóhoz"));
        return recovery;
    }

    private void signInWithMailedCode(Window window, Citizen citizen, int nth) {
        Page page = window.atGateway(DOOR);
        new SignInScreens(page).typePassword(citizen.userName(), NEW_PASSWORD);
        new EmailCodeScreens(page)
                .typeCode(letters.codeOfSignIn(citizen.email(), nth).digits());
        Screen.headed(page, AccountScreens.HOME);
    }

    private Citizen registeredFromHomeWithEmailCode() {
        String userName = "szep.otthon" + COUNT.incrementAndGet();
        Citizen citizen = new Citizen(
                "Szép Ilona",
                userName,
                userName + "@example.hu",
                Optional.of(People.PASSWORD),
                Optional.empty(),
                Optional.empty());
        try (Window window = bench.window()) {
            HomeRegistrationScreens home =
                    new HomeRegistrationScreens(window.atGateway("/ugyfelkapu/regisztracio/adatok"));
            home.register(bench.cards().fresh(), userName, People.PASSWORD);
            Screen.headed(home.page(), HomeRegistrationScreens.DONE);
        }
        Forms visit = EmailRequest.signedIn(bench, citizen, People.PASSWORD);
        EmailRequest.begin(visit, People.PASSWORD);
        EmailRequest.confirm(visit, CodeInLetter.of(letters.await(citizen.email(), "Megerősítő kód")));
        EmailRequest.finish(visit);
        return citizen;
    }
}
