package hu.kapu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.AccountScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.citizens.Citizen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** "Nem én voltam": somebody else is in the account, and its owner stops them. */
@ExtendWith(WithBench.class)
class NotMeTest {
    private static final String DOOR = "/ugyfelkapu/belepes";
    private static final String ALARM = "/nem-en-voltam";
    private static final String REFUSED = "Ezekkel az adatokkal nem tudunk fiókot zárolni.";
    private static final String NEW_DEVICE = "Belépés új eszközről";
    private static final String OPERATOR = "uzemeltetes@kapu.example";

    private final Bench bench;
    private final Letters letters;

    NotMeTest(Bench bench) {
        this.bench = bench;
        this.letters = bench.letters();
    }

    @Test
    void who_is_signed_in_throws_everybody_else_out_and_stays() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        Phone phone = new Phone(citizen.secret().orElseThrow());
        try (Window thief = bench.window();
                Window owner = bench.window()) {
            Page theirs = thief.atGateway(DOOR);
            new AccountScreens(theirs).signIn(citizen, phone.code());
            bench.longAgo().appCodesOf(citizen);
            Page page = owner.atGateway(DOOR);
            AccountScreens account = new AccountScreens(page);
            account.signIn(citizen, phone.code());
            account.open("Nem én voltam", AccountScreens.NOT_ME);

            account.button("Nem én voltam, védjék meg a fiókomat").click();

            Screen.headed(page, "Megvédtük a fiókját").says("Változtassa meg a jelszavát");
            var _ = theirs.reload();
            isSignedOut(theirs);
            account.link("Vissza a fiókomhoz").click();
            Screen.headed(page, AccountScreens.HOME);
        }
        letters.await(citizen.email(), "Jelezte, hogy nem Ön járt a fiókjában");
    }

    @ParameterizedTest
    @EnumSource
    void the_code_of_a_letter_freezes_the_account_and_the_older_app_opens_it_again(Window.Size size) {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        bench.longAgo().authenticatorsOf(citizen);
        Phone phone = new Phone(citizen.secret().orElseThrow());
        try (Window thief = bench.window();
                Window owner = bench.window(size)) {
            Page theirs = thief.atGateway(DOOR);
            new AccountScreens(theirs).signIn(citizen, phone.code());
            String noticeCode = letters.noticeCode(citizen.email(), NEW_DEVICE);
            bench.awaitNotice(citizen, "new-device");
            Page page = owner.atGateway(ALARM);
            AccountScreens account = new AccountScreens(page);
            account.button("Fiók zárolása").click();
            account.tellsOfError("Írja be a felhasználónevét.");
            account.tellsOfError("Írja be a levélben álló 8 jegyű kódot.");

            account.freeze(citizen.userName(), noticeCode);

            Screen.headed(page, AccountScreens.FROZEN).says("Hogyan oldhatja fel?");
            var _ = theirs.reload();
            isSignedOut(theirs);
            letters.await(citizen.email(), "Zároltuk a fiókját");
            theOperatorIsTold(citizen, noticeCode);
            SignInScreens signIn = new SignInScreens(owner.atGateway(DOOR));
            signIn.typePassword(citizen);
            Screen.headed(page, SignInScreens.CODE).says("Valaki egy értesítő levelünk kódjával jelezte");
            bench.longAgo().appCodesOf(citizen);
            signIn.typeCode(phone.code());
            Screen.headed(page, AccountScreens.HOME);
        }
        letters.await(citizen.email(), "Feloldottuk a fiókja zárolását");
    }

    @Test
    void wrong_codes_foreign_codes_and_unknown_names_are_told_the_same_and_freeze_nothing() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        Citizen another = bench.people().withUgyfelkapuPlus();
        try (Window window = bench.window()) {
            new AccountScreens(window.atGateway(DOOR))
                    .signIn(another, new Phone(another.secret().orElseThrow()).code());
        }
        String foreign = letters.noticeCode(another.email(), NEW_DEVICE);

        String told = refusal(citizen.userName(), "AAAA-AAAA");

        assertThat(refusal(citizen.userName(), foreign)).isEqualTo(told);
        assertThat(refusal("nincs.ilyen.nev", foreign)).isEqualTo(told);
        try (Window window = bench.window()) {
            new AccountScreens(window.atGateway(DOOR))
                    .signIn(citizen, new Phone(citizen.secret().orElseThrow()).code());
        }
    }

    @Test
    void an_address_changed_by_a_thief_comes_back_with_the_letter_to_the_former_one() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        bench.longAgo().authenticatorsOf(citizen);
        Phone phone = new Phone(citizen.secret().orElseThrow());
        String strangers = "tolvaj." + citizen.email();
        try (Window thief = bench.window();
                Window owner = bench.window()) {
            AccountScreens theirs = new AccountScreens(thief.atGateway(DOOR));
            theirs.signIn(citizen, phone.code());
            theirs.open("E-mail-cím");
            bench.longAgo().appCodesOf(citizen);
            theirs.proveAgain(People.PASSWORD, phone.code());
            theirs.askForAddress(strangers);
            theirs.typeMailedCode(letters.code(strangers, "Kód az e-mail-cím megerősítéséhez"));
            Screen.headed(theirs.page(), "Kész, erre a címre írunk ezután");
            String noticeCode = letters.noticeCode(citizen.email(), "Megváltozott az e-mail-címe");
            bench.awaitNotice(citizen, "email-changed-old");
            AccountScreens account = new AccountScreens(owner.atGateway(ALARM));

            account.freeze(citizen.userName(), noticeCode);
            Screen.headed(account.page(), AccountScreens.FROZEN);
            SignInScreens signIn = new SignInScreens(owner.atGateway(DOOR));
            signIn.typePassword(citizen);
            bench.longAgo().appCodesOf(citizen);
            signIn.typeCode(phone.code());

            account.open("Mi történt a fiókomban?", AccountScreens.HISTORY);
        }
        String restored = letters.await(citizen.email(), "Feloldottuk a fiókja zárolását");
        assertThat(restored).doesNotContain("tolvaj");
    }

    /** By number only: the letter holds nothing that a stranger could use or would like to know. */
    private void theOperatorIsTold(Citizen citizen, String noticeCode) {
        assertThat(letters.await(OPERATOR, bench.people().numberOf(citizen)))
                .contains("A fiókot zároltuk")
                .doesNotContain(noticeCode, citizen.userName(), citizen.email(), citizen.displayName());
    }

    private String refusal(String userName, String noticeCode) {
        try (Window window = bench.window()) {
            Page page = window.atGateway(ALARM);
            AccountScreens account = new AccountScreens(page);
            account.freeze(userName, noticeCode);
            account.tellsOfError(REFUSED);
            return page.getByRole(AriaRole.MAIN).innerText();
        }
    }

    private static void isSignedOut(Page page) {
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Belépés").setExact(true)))
                .isVisible();
    }
}
