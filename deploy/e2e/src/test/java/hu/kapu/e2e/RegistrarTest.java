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
import hu.kapu.e2e.office.Office;
import hu.kapu.e2e.office.WithOffice;
import hu.kapu.e2e.screens.AccountScreens;
import hu.kapu.e2e.screens.EnrolScreens;
import hu.kapu.e2e.screens.HomeMadeForm;
import hu.kapu.e2e.screens.RegistrarScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.Program;
import hu.kapu.local.citizens.Citizen;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The registrar's door, and journey 1 that begins there. */
@ExtendWith({WithBench.class, WithOffice.class})
class RegistrarTest {
    private static final String DOOR = "/ugyfelkapu/belepes";
    private static final String NEW_PASSWORD = "kerek-lila-asztal-zenél-ma";
    private static final ZoneId BUDAPEST = ZoneId.of("Europe/Budapest");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Bench bench;
    private final Office office;
    private final Letters letters;

    RegistrarTest(Bench bench, Office office) {
        this.bench = bench;
        this.office = office;
        this.letters = bench.letters();
    }

    @Test
    void who_is_registered_in_person_sets_the_password_at_home_with_the_mailed_code_once() {
        String userName = "feher.geza" + COUNT.incrementAndGet();
        RegistrarScreens registrar = office.registrar().screens();
        registrar.open(RegistrarScreens.IN_PERSON);
        registrar.fillRegistration(userName, "Személyi igazolvány", day(-700), day(700));
        registrar.register();
        Screen.headed(registrar.page(), "A regisztráció kész");
        String code = letters.code(userName + "@example.hu", "Kód az első belépéshez");

        try (Window atHome = bench.window(Window.Size.PHONE)) {
            Page page = atHome.atGateway("/ugyfelkapu");
            Screen door = Screen.headed(page, "Ügyfélkapu");
            door.link("Most lépek be először, e-mailben kaptam kódot").click();
            firstLogin(page, userName, "AAAA AAAA AAAA", People.PASSWORD);
            door.tellsOfError("A felhasználónév és a kód nem egyezik");
            firstLogin(page, userName, code, People.PASSWORD);
            Screen.headed(page, AccountScreens.HOME).says("Most csak a jelszavával lépett be.");
            door.link("Ügyfélkapu+ igénylése").click();
            EnrolScreens request = new EnrolScreens(page);
            request.enrol(People.PASSWORD);
            Screen.headed(page, EnrolScreens.DONE);
        }
        try (Window again = bench.window()) {
            Page page = again.atGateway("/ugyfelkapu/elso-belepes");
            firstLogin(page, userName, code, NEW_PASSWORD);
            new Screen(page).tellsOfError("A felhasználónév és a kód nem egyezik");
        }
    }

    @Test
    void documents_that_are_not_valid_today_and_licences_of_the_former_kind_are_refused() {
        RegistrarScreens registrar = office.registrar().screens();
        registrar.open(RegistrarScreens.IN_PERSON);
        String userName = "feher.geza" + COUNT.incrementAndGet();

        registrar.fillRegistration(userName, "Személyi igazolvány", day(-3000), day(-1));
        registrar.register();
        registrar.tellsOfError("Ez az okmány lejárt");
        registrar.fillRegistration(userName, "Vezetői engedély, kártya", "2001-01-01", day(700));
        registrar.register();
        registrar.tellsOfError("ha 2001. január 1. után állították ki");
        registrar.fillRegistration(userName, "Vezetői engedély, papír", "2005-01-01", day(700));
        registrar.register();
        registrar.tellsOfError("csak kártya formában");
        registrar.fillRegistration(bench.people().justRegistered().userName(), "Útlevél", day(-10), day(700));
        registrar.register();
        registrar.tellsOfError("Ez a felhasználónév már foglalt.");
    }

    @Test
    void a_role_is_granted_by_one_operator_and_approved_by_another_and_never_by_oneself() {
        Citizen clerk = bench.people().withUgyfelkapuPlus();
        RegistrarScreens first = office.firstOperator().screens();
        first.propose(clerk.userName(), "Regisztrációs ügyintéző", Office.NAME);
        Page page = first.page();
        String address = page.url();
        assertThat(first.button("Jóváhagyom")).hasCount(0);

        HomeMadeForm.send(page, address, Map.of("decision", "approve"));
        new Screen(page).says("Ezt az ügyet Ön kezdte, ezért másik ügyintézőnek kell jóváhagynia.");
        RegistrarScreens second = office.secondOperator().screens();
        second.openWaiting(address);
        second.approve();
        second.hasState("Végrehajtva");
        HomeMadeForm.send(second.page(), address, Map.of("decision", "reject"));
        second.hasState("Végrehajtva");

        letters.await(clerk.email(), "Megváltozott a hivatali szerepköre");
        try (Window window = bench.window()) {
            Page theirs = window.atGateway(DOOR);
            new AccountScreens(theirs).signIn(clerk, codeOf(clerk));
            new RegistrarScreens(window.atGateway(RegistrarScreens.PATH)).open(RegistrarScreens.SEARCH);
        }
    }

    @Test
    void the_command_makes_operators_only_once() {
        Citizen one = bench.people().withPassword();
        Citizen two = bench.people().withPassword();

        var again = bench.suite()
                .run(Program.GATEWAY, "grant-operators", one.userName(), two.userName(), "--office", Office.NAME);

        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.output()).contains("There are officials already");
    }

    @Test
    void a_new_first_login_code_gives_a_new_password_and_leaves_the_app() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        RegistrarScreens registrar = office.registrar().screens();
        registrar.find(citizen.userName());
        registrar.begin(RegistrarScreens.NEW_CODE);
        registrar.giveReason("Elfelejtett jelszó, személyesen azonosítva", "MV-1003", "Új kód küldése");
        Screen.headed(registrar.page(), "Elküldtük az új kódot");
        String code = letters.newestCode(citizen.email(), "Kód az első belépéshez", 2);

        try (Window window = bench.window()) {
            Page page = window.atGateway("/ugyfelkapu/elso-belepes");
            firstLogin(page, citizen.userName(), code, NEW_PASSWORD);
            SignInScreens signIn = new SignInScreens(window.atGateway(DOOR));
            signIn.typePassword(citizen.userName(), NEW_PASSWORD);
            signIn.typeCode(codeOf(citizen));
            Screen.headed(page, AccountScreens.HOME);
        }
    }

    @Test
    void an_address_changed_in_person_is_told_to_both_mailboxes() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        String next = "hivatal." + citizen.email();
        RegistrarScreens registrar = office.registrar().screens();
        registrar.find(citizen.userName());
        registrar.begin(RegistrarScreens.CHANGE_EMAIL);
        registrar.field("E-mail-cím").fill(next);
        registrar.forward("Elveszett postafiók, személyesen azonosítva", "MV-1004");
        registrar.hasState("Jóváhagyásra vár");

        RegistrarScreens approver = office.approver().screens();
        approver.openWaiting(registrar.page().url());
        approver.says(next);
        approver.approve();
        approver.hasState("Végrehajtva");

        letters.await(citizen.email(), "Megváltozott az e-mail-címe");
        letters.await(next, "Ez a cím tartozik mostantól a fiókjához");
    }

    @Test
    void who_has_no_role_reaches_nothing_and_nobody_may_handle_an_own_case() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        try (Window window = bench.window()) {
            Page page = window.atGateway(DOOR);
            new AccountScreens(page).signIn(citizen, codeOf(citizen));
            new Screen(window.atGateway(RegistrarScreens.PATH)).says("Önnek itt nincs szerepe");
            new Screen(window.atGateway("/regisztracio/kereses")).says("Önnek itt nincs szerepe");
        }
        RegistrarScreens registrar = office.registrar().screens();
        String door = registrar.page().url();
        var _ = registrar.page().navigate(door + "/szerepek");
        new Screen(registrar.page()).says("Ehhez a lépéshez Önnek nincs szerepe.");
        RegistrarScreens again = office.registrar().screens();
        again.find(office.registrar().official().userName());
        again.begin(RegistrarScreens.REMOVE);
        again.forward("Magamnak", "MV-1005");
        again.says("Ez az ügy Önről szól, ezért más ügyintézőnek kell intéznie.");
    }

    static void firstLogin(Page page, String userName, String code, String password) {
        Screen first = Screen.headed(page, "Első belépés");
        first.field("Felhasználónév").fill(userName);
        first.field("Első belépési kód").fill(code);
        first.field("Új jelszó").fill(password);
        first.button("Jelszó mentése").click();
    }

    private static String codeOf(Citizen citizen) {
        return new Phone(citizen.secret().orElseThrow()).code();
    }

    private static String day(int fromToday) {
        return LocalDate.now(BUDAPEST).plusDays(fromToday).toString();
    }
}
