package hu.kapu.e2e;

import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.ScreenCheck;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.office.Office;
import hu.kapu.e2e.office.WithOffice;
import hu.kapu.e2e.screens.AccountScreens;
import hu.kapu.e2e.screens.RegistrarScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.local.citizens.Citizen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every screen behind the registrar's door, as in EveryScreenTest. */
@ExtendWith({WithBench.class, WithOffice.class})
class RegistrarScreensTest {
    private final Bench bench;
    private final Office office;

    RegistrarScreensTest(Bench bench, Office office) {
        this.bench = bench;
        this.office = office;
    }

    @Test
    void the_screens_of_a_registrar() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        RegistrarScreens registrar = office.registrar().screens();
        Page page = registrar.page();
        ScreenCheck.check(page, "registrar-home");
        registrar.open(RegistrarScreens.IN_PERSON);
        ScreenCheck.check(page, "registrar-in-person");
        registrar.register();
        registrar.tellsOfError("Írja be a családi nevet.");
        ScreenCheck.checkAsItStands(page, "registrar-in-person-incomplete");
        registrar.fillRegistration("kepernyo.geza", "Útlevél", "2024-01-15", "2034-01-15");
        registrar.register();
        Screen.headed(page, "A regisztráció kész");
        ScreenCheck.check(page, "registrar-registered");
        registrar = office.registrar().screens();
        registrar.open(RegistrarScreens.SEARCH);
        ScreenCheck.check(page, "registrar-search");
        registrar.field("Családi név").fill("Fehér");
        registrar.field("Utónév").fill("Géza");
        registrar.field("Születési dátum").fill("1947-02-28");
        registrar.button("Keresés").click();
        Screen.headed(page, RegistrarScreens.FOUND);
        ScreenCheck.checkAsItStands(page, "registrar-found");
        registrar = office.registrar().screens();
        registrar.find(citizen.userName());
        ScreenCheck.check(page, "registrar-citizen");
        String seen = page.url();
        lookAtForm(registrar, RegistrarScreens.NEW_CODE, "registrar-new-code", seen);
        lookAtForm(registrar, RegistrarScreens.CORRECT, "registrar-correct", seen);
        lookAtForm(registrar, RegistrarScreens.CHANGE_EMAIL, "registrar-change-email", seen);
        registrar.begin(RegistrarScreens.REMOVE);
        ScreenCheck.check(page, "registrar-remove");
        registrar.forward("Elveszett telefon és törlőkód", "MV-2001");
        registrar.hasState("Jóváhagyásra vár");
        ScreenCheck.check(page, "registrar-case-own");
    }

    @Test
    void the_screens_of_who_approves_and_of_who_grants_roles() {
        Citizen clerk = bench.people().withUgyfelkapuPlus();
        RegistrarScreens first = office.firstOperator().screens();
        first.open(RegistrarScreens.ROLES);
        ScreenCheck.check(first.page(), "registrar-roles");
        first.link("Új szerep adása").click();
        Screen.headed(first.page(), RegistrarScreens.GRANT);
        ScreenCheck.check(first.page(), "registrar-grant-role");
        first = office.firstOperator().screens();
        first.propose(clerk.userName(), "Ellenőr", Office.NAME);
        RegistrarScreens second = office.secondOperator().screens();
        ScreenCheck.check(second.page(), "registrar-home-operator");
        second.openWaiting(first.page().url());
        ScreenCheck.check(second.page(), "registrar-case");
        second.approve();
        second.hasState("Végrehajtva");
        ScreenCheck.check(second.page(), "registrar-case-done");
        RegistrarScreens watching = office.firstOperator().screens();
        watching.open(RegistrarScreens.WATCH);
        ScreenCheck.check(watching.page(), "registrar-watch");
        RegistrarScreens audit = office.approver().screens();
        audit.open(RegistrarScreens.AUDIT);
        ScreenCheck.check(audit.page(), "registrar-audit");
    }

    @Test
    void the_screen_for_who_is_no_official() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        try (Window window = bench.window()) {
            new AccountScreens(window.atGateway("/ugyfelkapu/belepes"))
                    .signIn(citizen, new Phone(citizen.secret().orElseThrow()).code());
            ScreenCheck.check(window.atGateway(RegistrarScreens.PATH), "registrar-not-an-official");
        }
    }

    private static void lookAtForm(RegistrarScreens registrar, String task, String name, String citizen) {
        registrar.begin(task);
        ScreenCheck.check(registrar.page(), name);
        var _ = registrar.page().navigate(citizen);
    }
}
