package hu.kapu.e2e.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;

/** The registrar's door: registering, finding a citizen, opening a case, deciding about it, roles and the record. */
public final class RegistrarScreens extends Screen {
    public static final String PATH = "/regisztracio";
    public static final String HOME = "Regisztrációs felület";
    public static final String IN_PERSON = "Regisztráció személyesen";
    public static final String SEARCH = "Állampolgár keresése";
    public static final String FOUND = "Találatok";
    public static final String CITIZEN = "Az állampolgár adatai";
    public static final String REMOVE = "Az Ügyfélkapu+ megszüntetése";
    public static final String NEW_CODE = "Új első belépési kód";
    public static final String CORRECT = "Személyes adatok javítása";
    public static final String CHANGE_EMAIL = "E-mail-cím módosítása";
    public static final String UNFREEZE = "Zárolt fiók feloldása";
    public static final String ROLES = "Szerepek";
    public static final String GRANT = "Szerep adása";
    public static final String END_ROLE = "Szerep megszüntetése";
    public static final String AUDIT = "Napló";
    public static final String WATCH = "Üzemi állapot";

    private static final ZoneId BUDAPEST = ZoneId.of("Europe/Budapest");

    public RegistrarScreens(Page page) {
        super(page);
    }

    /** From the door's home page to one of its tasks. */
    public void open(String task) {
        headed(page, HOME);
        link(task).click();
        headed(page, task);
    }

    /** Types who stands at the counter and which document lies on it. */
    public void fillRegistration(String userName, String documentKind, String issuedOn, String validUntil) {
        headed(page, IN_PERSON);
        field("Családi név").fill("Fehér");
        field("Utónév").fill("Géza");
        field("Születési családi név").fill("Fehér");
        field("Születési utónév").fill("Géza");
        field("Születési hely").fill("Eger");
        field("Születési dátum").fill("1947-02-28");
        field("Anyja születési családi neve").fill("Szalai");
        field("Anyja születési utóneve").fill("Rozália");
        field(documentKind).check();
        field("Az okmány száma").fill("900100XY");
        field("Kiállítás napja").fill(issuedOn);
        field("Érvényesség vége").fill(validUntil);
        field("Felhasználónév").fill(userName);
        field("E-mail-cím").fill(userName + "@example.hu");
        field("Magyar").check();
    }

    public void register() {
        button("Regisztráció").click();
    }

    /** Finds a citizen by user name and opens what an official may see. */
    public void find(String userName) {
        open(SEARCH);
        field("Felhasználónév").fill(userName);
        button("Keresés").click();
        headed(page, FOUND);
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LISTITEM)
                .getByRole(AriaRole.LINK)
                .click();
        headed(page, CITIZEN);
    }

    /** From the citizen's page to one of the forms about them. */
    public void begin(String task) {
        headed(page, CITIZEN);
        link(task).click();
        headed(page, task);
    }

    /** Why, and under which number; then the form is sent. */
    public void giveReason(String reason, String caseNumber, String button) {
        field("Indok").fill(reason);
        field("Ügyszám").fill(caseNumber);
        button(button).click();
    }

    public void forward(String reason, String caseNumber) {
        giveReason(reason, caseNumber, "Továbbítás jóváhagyásra");
    }

    /** Proposes a role; a second operator has to approve it. */
    public void propose(String userName, String role, String office) {
        open(ROLES);
        link("Új szerep adása").click();
        headed(page, GRANT);
        field("Felhasználónév").fill(userName);
        field(role).check();
        field("Hivatal").fill(office);
        field("Meddig").fill(LocalDate.now(BUDAPEST).plusYears(1).toString());
        forward("Új munkatárs", "SZ-" + userName);
        hasState("Jóváhagyásra vár");
    }

    /** From the list of roles, with the reason why it ends today. */
    public void endRole(String userName, String role) {
        open(ROLES);
        page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(userName + ": " + role))
                .getByRole(AriaRole.LINK)
                .click();
        headed(page, END_ROLE);
        giveReason("Elment a hivataltól", "SZ-V-" + userName, "A szerep megszüntetése");
        headed(page, ROLES);
    }

    /** Opens from the list of those that wait the case that another official sees at this address. */
    public void openWaiting(String address) {
        headed(page, HOME);
        Locator waiting = page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("a[href='" + URI.create(address).getPath() + "']")));
        assertThat(waiting).containsText("Önre vár");
        waiting.getByRole(AriaRole.LINK).click();
        hasState("Jóváhagyásra vár");
    }

    public void approve() {
        button("Jóváhagyom").click();
    }

    public void hasState(String state) {
        assertThat(page.locator(".govuk-tag")).hasText(state);
    }
}
