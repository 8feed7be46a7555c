package hu.kapu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.office.Office;
import hu.kapu.e2e.office.WithOffice;
import hu.kapu.e2e.screens.AccountScreens;
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.RegistrarScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.citizens.Citizen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of the registrar's door from their opening to their end, and roles that end before their day. */
@ExtendWith({WithBench.class, WithOffice.class})
class RegistrarCasesTest {
    private static final String DOOR = "/ugyfelkapu/belepes";
    private static final String ANOTHER = "tavaszi szél vizet áraszt";

    private final Bench bench;
    private final Office office;
    private final Letters letters;

    RegistrarCasesTest(Bench bench, Office office) {
        this.bench = bench;
        this.office = office;
        this.letters = bench.letters();
    }

    @Test
    void corrected_data_count_once_a_second_official_has_approved_and_the_citizen_is_told() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        RegistrarScreens registrar = office.registrar().screens();
        registrar.find(citizen.userName());
        registrar.begin(RegistrarScreens.CORRECT);
        assertThat(registrar.field("Családi név")).hasValue("Próba");
        assertThat(registrar.field("Születési hely")).hasValue("Szeged");
        registrar.field("Családi név").fill("Próba-Kiss");
        registrar.field("Születési dátum").fill("tavaly");
        registrar.forward("Házasságkötés, anyakönyvi kivonattal", "MV-1101");
        registrar.tellsOfError("A születési dátumot így írja be");
        registrar.field("Születési dátum").fill("1956-03-16");
        registrar.forward("Házasságkötés, anyakönyvi kivonattal", "MV-1101");
        registrar.hasState("Jóváhagyásra vár");
        String address = registrar.page().url();
        assertThat(registrar.button("Jóváhagyom")).hasCount(0);
        RegistrarScreens unchanged = office.registrar().screens();
        unchanged.find(citizen.userName());
        unchanged.doesNotSay("Próba-Kiss");

        RegistrarScreens approver = office.approver().screens();
        approver.openWaiting(address);
        approver.says("Próba-Kiss");
        approver.says("1956-03-16");
        approver.approve();
        approver.hasState("Végrehajtva");

        letters.await(citizen.email(), "Javították az adatait");
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            PortalScreens portal = new PortalScreens(page);
            portal.signIn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.goToCode(citizen);
            signIn.typeCode(codeOf(citizen));
            portal.showsName("Próba-Kiss Panna");
        }
    }

    @Test
    void a_frozen_account_whose_phone_is_gone_too_opens_again_at_the_counter_with_another_password() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        Phone phone = new Phone(citizen.secret().orElseThrow());
        try (Window thief = bench.window();
                Window owner = bench.window()) {
            new AccountScreens(thief.atGateway(DOOR)).signIn(citizen, phone.code());
            String noticeCode = letters.noticeCode(citizen.email(), "Belépés új eszközről");
            bench.awaitNotice(citizen, "new-device");
            new AccountScreens(owner.atGateway("/nem-en-voltam")).freeze(citizen.userName(), noticeCode);
            Screen.headed(owner.tab(), AccountScreens.FROZEN);
        }
        RegistrarScreens registrar = office.registrar().screens();
        registrar.find(citizen.userName());
        registrar.says("Zárolva");
        registrar.begin(RegistrarScreens.UNFREEZE);
        registrar.forward("Személyesen azonosítva, a telefonját ellopták", "MV-1103");
        registrar.hasState("Jóváhagyásra vár");
        RegistrarScreens approver = office.approver().screens();
        approver.openWaiting(registrar.page().url());
        approver.approve();
        approver.hasState("Végrehajtva");

        letters.await(citizen.email(), "Egy hivatalban feloldották a fiókja zárolását");
        String code = letters.newestCode(citizen.email(), "Kód az első belépéshez", 2);
        try (Window window = bench.window()) {
            Page page = window.atGateway(DOOR);
            SignInScreens signIn = new SignInScreens(page);
            signIn.typePassword(citizen);
            signIn.tellsOfError("A felhasználónév vagy a jelszó nem egyezik");
            RegistrarTest.firstLogin(window.atGateway("/ugyfelkapu/elso-belepes"), citizen.userName(), code, ANOTHER);
            new SignInScreens(window.atGateway(DOOR)).typePassword(citizen.userName(), ANOTHER);
            Screen.headed(page, SignInScreens.CODE).doesNotSay("Valaki egy értesítő levelünk kódjával jelezte");
        }
    }

    @Test
    void who_began_a_case_takes_it_back_and_nobody_can_approve_it_any_more() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        RegistrarScreens registrar = office.registrar().screens();
        registrar.find(citizen.userName());
        registrar.begin(RegistrarScreens.REMOVE);
        registrar.forward("Megkerült a telefonja", "MV-1102");
        registrar.hasState("Jóváhagyásra vár");
        String address = registrar.page().url();

        registrar.button("Visszavonom az ügyet").click();

        registrar.hasState("Visszavonva");
        RegistrarScreens approver = office.approver().screens();
        var _ = approver.page().navigate(address);
        approver.hasState("Visszavonva");
        assertThat(approver.button("Jóváhagyom")).hasCount(0);
        try (Window window = bench.window()) {
            new AccountScreens(window.atGateway(DOOR)).signIn(citizen, codeOf(citizen));
        }
    }

    @Test
    void an_operator_ends_a_role_before_its_day_and_the_official_is_told() {
        Citizen clerk = bench.people().withUgyfelkapuPlus();
        office.grant(clerk, "Ellenőr");
        try (Window window = bench.window()) {
            Page theirs = window.atGateway(DOOR);
            new AccountScreens(theirs).signIn(clerk, codeOf(clerk));
            new RegistrarScreens(window.atGateway(RegistrarScreens.PATH)).open(RegistrarScreens.AUDIT);

            RegistrarScreens operator = office.firstOperator().screens();
            operator.endRole(clerk.userName(), "Ellenőr");
            operator.doesNotSay(clerk.userName() + ":");

            var _ = theirs.reload();
            new RegistrarScreens(theirs).says("Önnek itt nincs szerepe");
        }
        letters.await(clerk.email(), "Megszűnt a hivatali szerepköre");
    }

    private static String codeOf(Citizen citizen) {
        return new Phone(citizen.secret().orElseThrow()).code();
    }
}
