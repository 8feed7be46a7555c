package hu.kapu.e2e.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Forms;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.office.Office;
import hu.kapu.e2e.screens.RegistrarScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.local.citizens.Citizen;
import java.util.Map;

/** Somebody else was in the account, and a registrar helps. */
final class HelpJourneys {
    private static final String ALARM = "/nem-en-voltam";
    private static final String FIRST_LOGIN = "/ugyfelkapu/elso-belepes";

    private final Bench bench;
    private final Canaries canaries;
    private final Steps steps;
    private final Letters letters;

    HelpJourneys(Bench bench, Canaries canaries) {
        this.bench = bench;
        this.canaries = canaries;
        this.steps = new Steps(bench, canaries);
        this.letters = bench.letters();
    }

    /** The notice about a sign-in brings the code that freezes the account. */
    void freeze() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        canaries.address(citizen.email());
        var _ = steps.withApp(
                citizen, People.PASSWORD, new Phone(citizen.secret().orElseThrow()));
        String code = letters.noticeCode(citizen.email(), "Belépés új eszközről");
        bench.awaitNotice(citizen, "new-device");
        canaries.code("a notice code", code);
        Forms visit = steps.visit();
        visit.open(ALARM);
        visit.submit(ALARM, Map.of("userName", citizen.userName(), "noticeCode", code, "sure", "yes"));
        assertThat(visit.page().path()).as(visit.page().text()).isEqualTo(ALARM + "/zarolva");
    }

    /** Somebody who has forgotten everything stands at a counter; what the registrar writes down is no secret. */
    void getNewFirstLoginCode(Office office) {
        Citizen citizen = bench.people().withPassword();
        canaries.address(citizen.email());
        RegistrarScreens registrar = office.registrar().screens();
        registrar.find(citizen.userName());
        registrar.begin(RegistrarScreens.NEW_CODE);
        registrar.giveReason("Elfelejtett jelszó, személyesen azonosítva", "MV-9001", "Új kód küldése");
        Screen.headed(registrar.page(), "Elküldtük az új kódot");
        String code = letters.newestCode(citizen.email(), "Kód az első belépéshez", 2);
        canaries.code("a first-login code issued at the counter", code);
        Forms visit = steps.visit();
        visit.open(FIRST_LOGIN);
        visit.submit(
                FIRST_LOGIN,
                Map.of("userName", citizen.userName(), "code", code, "newPassword", Passwords.AFTER_RESET));
        assertThat(visit.page().path()).isEqualTo(Steps.HOME);
    }
}
