package hu.kapu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.AccountVisit;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.FormPage;
import hu.kapu.e2e.bench.Forms;
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
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.RegistrarScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.citizens.Citizen;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Phone and deletion code are lost: two officials remove the second factors, and nobody becomes somebody else. */
@ExtendWith({WithBench.class, WithOffice.class})
class RemovalAtCounterTest {
    private static final String DOOR = "/ugyfelkapu/belepes";

    private final Bench bench;
    private final Office office;
    private final Letters letters;

    RemovalAtCounterTest(Bench bench, Office office) {
        this.bench = bench;
        this.office = office;
        this.letters = bench.letters();
    }

    @Test
    void two_officials_remove_the_factors_the_citizen_requests_anew_and_the_portal_sees_the_same_person() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        String subject = subjectAtPortal(citizen, phoneOf(citizen));
        RegistrarScreens registrar = office.registrar().screens();
        registrar.find(citizen.userName());
        registrar.begin(RegistrarScreens.REMOVE);
        registrar.forward("", "");
        registrar.tellsOfError("Írja le röviden, miért van erre szükség.");
        registrar.forward("Elveszett telefon és törlőkód, személyesen azonosítva", "MV-1001");
        registrar.hasState("Jóváhagyásra vár");
        Page page = registrar.page();
        String address = page.url();
        assertThat(registrar.button("Jóváhagyom")).hasCount(0);
        HomeMadeForm.send(page, address, Map.of("decision", "approve"));
        new Screen(page).says("Ezt az ügyet Ön kezdte");

        RegistrarScreens approver = office.approver().screens();
        approver.openWaiting(address);
        approver.approve();
        approver.hasState("Végrehajtva");

        assertThat(letters.await(citizen.email(), "Az Ügyfélkapu+ megszűnt a fiókjában"))
                .contains("hivatalban, személyesen");
        assertThat(subjectAtPortal(citizen, requestsAnew(citizen))).isEqualTo(subject);
        RegistrarScreens audit = office.approver().screens();
        audit.open(RegistrarScreens.AUDIT);
        audit.says("Ügyfélkapu+ megszüntetve");
        audit.says("MV-1001");
    }

    @Test
    void a_rejected_case_changes_nothing() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        String address = removalOf(citizen, "Telefonon kérte", "MV-1002");

        RegistrarScreens approver = office.approver().screens();
        approver.openWaiting(address);
        approver.button("Elutasítom").click();
        approver.hasState("Elutasítva");

        try (Window window = bench.window()) {
            Page page = window.atGateway(DOOR);
            new AccountScreens(page).signIn(citizen, phoneOf(citizen).code());
        }
    }

    @Test
    void who_signed_in_more_than_a_quarter_of_an_hour_ago_decides_nothing_before_doing_so_again() {
        Citizen clerk = bench.people().withUgyfelkapuPlus();
        office.grant(clerk, "Jóváhagyó");
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        String path =
                URI.create(removalOf(citizen, "Elveszett telefon", "MV-1006")).getPath();
        Forms visit = AccountVisit.withAppOf(bench, clerk);
        bench.longAgo().signInOf(clerk);

        for (String decision : List.of("reject", "approve")) {
            visit.open(path);
            FormPage refused = visit.submit(path, Map.of("decision", decision));
            assertThat(refused.status()).as(decision).isEqualTo(403);
            assertThat(refused.text()).as(decision).contains("az kell, hogy 15 percen belül lépjen be");
        }

        signInAgain(visit, clerk);
        assertThat(visit.open(path).text()).contains("Jóváhagyásra vár");
        visit.submit(path, Map.of("decision", "approve"));
        assertThat(visit.page().text()).contains("Végrehajtva");
    }

    /** Where the page leads whose decision was refused. */
    private void signInAgain(Forms visit, Citizen official) {
        visit.follow("regisztracio/belepes");
        visit.submit("/azonositas/jelszo", Map.of("userName", official.userName(), "password", People.PASSWORD));
        bench.longAgo().appCodesOf(official);
        visit.submit("/azonositas/kod", Map.of("code", phoneOf(official).code()));
        assertThat(visit.page().path()).isEqualTo(RegistrarScreens.PATH);
    }

    /** Begins a case that waits for a second official; gives its address. */
    private String removalOf(Citizen citizen, String reason, String caseNumber) {
        RegistrarScreens registrar = office.registrar().screens();
        registrar.find(citizen.userName());
        registrar.begin(RegistrarScreens.REMOVE);
        registrar.forward(reason, caseNumber);
        registrar.hasState("Jóváhagyásra vár");
        return registrar.page().url();
    }

    private Phone requestsAnew(Citizen citizen) {
        try (Window window = bench.window()) {
            Page page = window.atGateway(DOOR);
            new SignInScreens(page).typePassword(citizen);
            Screen.headed(page, AccountScreens.HOME)
                    .link("Ügyfélkapu+ igénylése")
                    .click();
            Phone found = new EnrolScreens(page).enrol(People.PASSWORD);
            Screen.headed(page, EnrolScreens.DONE);
            return found;
        }
    }

    private String subjectAtPortal(Citizen citizen, Phone phone) {
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            PortalScreens portal = new PortalScreens(page);
            portal.signIn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.goToCode(citizen);
            signIn.typeCode(phone.code());
            portal.hasLetIn("substantial", "pwd + otp");
            return portal.subject();
        }
    }

    private static Phone phoneOf(Citizen citizen) {
        return new Phone(citizen.secret().orElseThrow());
    }
}
