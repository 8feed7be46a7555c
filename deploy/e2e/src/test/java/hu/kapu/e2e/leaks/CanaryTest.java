package hu.kapu.e2e.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.CodeInLetter;
import hu.kapu.e2e.bench.EmailRequest;
import hu.kapu.e2e.bench.Forms;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.leaks.Kept.Part;
import hu.kapu.kit.testing.Waiting;
import hu.kapu.local.Program;
import hu.kapu.local.citizens.Citizen;
import hu.kapu.local.citizens.NewCitizen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What opens an account goes through every journey and is then looked for in everything that was written down. */
@ExtendWith(WithBench.class)
class CanaryTest {
    private static final String FIRST_PASSWORD = "kanárimadár első jelszava, hét szó";
    private static final String SECOND_PASSWORD = "kanárimadár második jelszava, hét szó";
    private static final String THIRD_PASSWORD = "kanárimadár harmadik jelszava, hét szó";
    private static final String WRONG_PASSWORD = "kanárimadár elgépelt jelszava, öt";
    private static final String IN_THE_WRONG_FIELD = "kanarimadar-jelszava-mint-nev";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Bench bench;
    private final Letters letters;
    private final List<Canary> secrets = new ArrayList<>();
    private final List<Canary> addresses = new ArrayList<>();

    CanaryTest(Bench bench) {
        this.bench = bench;
        this.letters = new Letters(bench.suite().ports().inboxUrl());
    }

    @Test
    void nothing_that_opens_an_account_is_found_in_databases_events_and_logs() {
        passwords();
        Citizen anna = newcomer("kanari.anna", "910001KA");
        Phone phone = firstLoginAndApp(anna);
        changePasswordAndAddress(anna, phone);
        Citizen bela = newcomer("kanari.bela", "910002KA");
        requestWithEmail(bela);
        signInWithEmail(bela);
        forgetPassword(newcomer("kanari.cili", "910003KA"));
        everythingHasBeenWritten();

        Kept kept = new Kept(bench.suite());
        List<String> finds = new ArrayList<>();
        for (Program service : Program.SERVICES) {
            finds.addAll(search(kept.rowsOf(service), secrets, Canary::isIn));
            if (service != Program.IDENTITY) {
                finds.addAll(search(kept.rowsOf(service), addresses, Canary::isIn));
            }
        }
        finds.addAll(search(kept.databaseFiles(), secrets, Canary::liesIn));
        for (List<Part> written : List.of(kept.kafkaSegments(), kept.logs())) {
            finds.addAll(search(written, secrets, Canary::isIn));
            finds.addAll(search(written, addresses, Canary::isIn));
        }
        assertThat(finds).isEmpty();
        assertThat(search(kept.rowsOf(Program.IDENTITY), addresses, Canary::isIn))
                .as("the search finds what is there")
                .isNotEmpty();
    }

    private static List<String> search(
            Collection<Part> parts, List<Canary> canaries, BiPredicate<Canary, String> isThere) {
        List<String> finds = new ArrayList<>();
        for (Part part : parts) {
            String content = part.content().get();
            canaries.stream()
                    .filter(canary -> isThere.test(canary, content))
                    .forEach(canary -> finds.add(canary.name() + " in " + part.name()));
        }
        return finds;
    }

    private void passwords() {
        secret("the first password", FIRST_PASSWORD);
        secret("the second password", SECOND_PASSWORD);
        secret("the third password", THIRD_PASSWORD);
        secret("a mistyped password", WRONG_PASSWORD);
        secret("a password typed as a user name", IN_THE_WRONG_FIELD);
    }

    private Citizen newcomer(String userName, String document) {
        Citizen citizen = bench.suite().citizens().registered(new NewCitizen("Kanári", "Kata", userName, document));
        addresses.add(Canary.of("the address of " + userName, citizen.email()));
        String code = bench.suite().citizens().firstLoginCode(citizen);
        secret("the first-login code of " + userName, code);
        Forms visit = visit();
        visit.open("/ugyfelkapu/elso-belepes");
        visit.submit(
                "/ugyfelkapu/elso-belepes", Map.of("userName", userName, "code", code, "newPassword", FIRST_PASSWORD));
        assertThat(visit.page().path()).isEqualTo("/ugyfelkapu");
        return citizen;
    }

    private Phone firstLoginAndApp(Citizen anna) {
        Forms visit = signedInWithPassword(anna);
        visit.open("/ugyfelkapu/igenyles");
        visit.submit("/ugyfelkapu/igenyles", Map.of("mod", "totp"));
        String base32 = visit.page().find("secret=([A-Z2-7]{32})");
        secret("the app's secret", base32);
        secrets.add(Canary.ofBytes("the app's secret, decoded", Base32.decoded(base32)));
        Phone phone = new Phone(base32);
        String code = phone.previousCode();
        secret("the code that confirmed the app", code);
        visit.submit("/ugyfelkapu/igenyles/qr", Map.of("password", FIRST_PASSWORD, "code", code));
        keepDeletionCode(visit);
        return phone;
    }

    private void keepDeletionCode(Forms visit) {
        String code =
                visit.page().find("(?s)class=\"kapu-code\"[^>]*>(.*?)</p>").replaceAll("<[^>]*>", "");
        secret("the deletion code", code);
        secret("the deletion code in one", code.replaceAll("[ -]", ""));
        visit.submit("/ugyfelkapu/igenyles/torlokod", Map.of("kept", "yes"));
        assertThat(visit.page().text()).contains("Az Ügyfélkapu+ aktív");
    }

    private void changePasswordAndAddress(Citizen anna, Phone phone) {
        Forms visit = visit();
        visit.open("/ugyfelkapu/belepes");
        visit.submit("/azonositas/jelszo", Map.of("userName", IN_THE_WRONG_FIELD, "password", WRONG_PASSWORD));
        visit.submit("/azonositas/jelszo", Map.of("userName", anna.userName(), "password", WRONG_PASSWORD));
        visit.submit("/azonositas/jelszo", Map.of("userName", anna.userName(), "password", FIRST_PASSWORD));
        String wrong = phone.wrongCode();
        visit.submit("/azonositas/kod", Map.of("code", wrong));
        String code = phone.code();
        secret("the code of a sign-in", code);
        visit.submit("/azonositas/kod", Map.of("code", code));
        assertThat(visit.page().path()).isEqualTo("/ugyfelkapu");
        openWithProof(visit, "/ugyfelkapu/email", phone);
        changeAddress(visit, "kanari.uj.cim@example.hu");
        openWithProof(visit, "/ugyfelkapu/jelszo", phone);
        visit.submit("/ugyfelkapu/jelszo", Map.of("password", FIRST_PASSWORD, "newPassword", SECOND_PASSWORD));
        assertThat(visit.page().path()).isEqualTo("/ugyfelkapu/jelszo/kesz");
    }

    private void openWithProof(Forms visit, String path, Phone phone) {
        visit.open(path);
        if (visit.page().path().equals("/ugyfelkapu/megerosites")) {
            visit.submit("/ugyfelkapu/megerosites", Map.of("password", FIRST_PASSWORD));
            bench.longAgo().everyAppCode();
            visit.submit("/ugyfelkapu/megerosites/kod", Map.of("code", phone.code()));
        }
        assertThat(visit.page().path()).isEqualTo(path);
    }

    private void changeAddress(Forms visit, String address) {
        addresses.add(Canary.of("the new address", address));
        visit.submit("/ugyfelkapu/email", Map.of("email", address));
        String code = CodeInLetter.of(letters.await(address, "megerősítéséhez"));
        mailedCode("the code for the new address", code);
        visit.submit("/ugyfelkapu/email/kod", Map.of("code", code));
        assertThat(visit.page().path()).isEqualTo("/ugyfelkapu/email/kesz");
    }

    private void requestWithEmail(Citizen bela) {
        Forms visit = signedInWithPassword(bela);
        EmailRequest.begin(visit, FIRST_PASSWORD);
        String code = CodeInLetter.of(letters.await(bela.email(), "Megerősítő kód"));
        mailedCode("the code that confirmed the mailbox", code);
        EmailRequest.confirm(visit, code);
        keepDeletionCode(visit);
    }

    private void signInWithEmail(Citizen bela) {
        Forms visit = signedInWithPassword(bela);
        String code = CodeInLetter.of(letters.await(bela.email(), "Belépési kód"));
        mailedCode("the code of a sign-in by e-mail", code);
        visit.open(visit.page().path() + "?t=" + visit.page().find("name=\"t\" value=\"([^\"]+)\""));
        visit.submit("/azonositas/kod", Map.of("code", code));
        assertThat(visit.page().path()).isEqualTo("/ugyfelkapu");
    }

    private void forgetPassword(Citizen cili) {
        Forms visit = visit();
        String there = "/ugyfelkapu/elfelejtett-jelszo";
        visit.open(there);
        visit.submit(there, Map.of("userName", cili.userName(), "email", cili.email()));
        String code = CodeInLetter.of(letters.await(cili.email(), "Kód az új jelszóhoz"));
        mailedCode("the recovery code", code);
        visit.submit(there + "/kod", Map.of("code", code));
        visit.submit(there + "/uj-jelszo", Map.of("newPassword", THIRD_PASSWORD));
        assertThat(visit.page().path()).isEqualTo(there + "/kesz");
    }

    private Forms signedInWithPassword(Citizen citizen) {
        return EmailRequest.signedIn(bench, citizen, FIRST_PASSWORD);
    }

    private Forms visit() {
        return new Forms(bench.suite().ports());
    }

    private void secret(String name, String value) {
        secrets.add(Canary.of(name, value));
    }

    private void mailedCode(String name, String code) {
        secret(name + ", as it is printed", code);
        secret(name, code.replaceAll("[ -]", ""));
    }

    /** Events leave the outbox behind the answers. */
    private void everythingHasBeenWritten() {
        Kept kept = new Kept(bench.suite());
        for (Program service : Program.SERVICES) {
            Waiting.until(
                    "an empty outbox of " + service.label(),
                    PATIENCE,
                    () -> kept.rowsOf(service).stream()
                            .filter(part -> part.name().endsWith(".outbox"))
                            .allMatch(part -> part.content().get().isEmpty()));
        }
    }
}
