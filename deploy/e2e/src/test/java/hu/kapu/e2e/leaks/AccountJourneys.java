package hu.kapu.e2e.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.CodeInLetter;
import hu.kapu.e2e.bench.EmailRequest;
import hu.kapu.e2e.bench.Forms;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.local.citizens.Citizen;
import hu.kapu.local.citizens.NewCitizen;
import java.security.SecureRandom;
import java.util.Map;

/** First login, Ügyfélkapu+ with an app and by e-mail, signing in with slips, another password and another address. */
final class AccountJourneys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Bench bench;
    private final Canaries canaries;
    private final Steps steps;
    private final Letters letters;

    AccountJourneys(Bench bench, Canaries canaries) {
        this.bench = bench;
        this.canaries = canaries;
        this.steps = new Steps(bench, canaries);
        this.letters = bench.letters();
    }

    /** Somebody registered, with the first password. */
    Citizen newcomer(String userName, String document) {
        Citizen citizen = bench.suite().citizens().registered(new NewCitizen("Kanári", "Kata", userName, document));
        canaries.address(citizen.email());
        String code = bench.suite().citizens().firstLoginCode(citizen);
        canaries.code("the first-login code of " + userName, code);
        Forms visit = steps.visit();
        visit.open("/ugyfelkapu/elso-belepes");
        visit.submit(
                "/ugyfelkapu/elso-belepes", Map.of("userName", userName, "code", code, "newPassword", Passwords.FIRST));
        assertThat(visit.page().path()).isEqualTo(Steps.HOME);
        return citizen;
    }

    Phone requestApp(Citizen citizen) {
        Forms visit = steps.withPassword(citizen, Passwords.FIRST);
        visit.open("/ugyfelkapu/igenyles");
        visit.submit("/ugyfelkapu/igenyles", Map.of("mod", "totp"));
        Phone phone = steps.scanAndProve(visit, citizen, Passwords.FIRST);
        var _ = steps.keepDeletionCode(visit, citizen, "Az Ügyfélkapu+ aktív");
        return phone;
    }

    /** The first sign-in with the app, in which everything is mistyped once. */
    Forms signInWithSlips(Citizen citizen, Phone phone) {
        Forms visit = steps.visit();
        visit.open("/ugyfelkapu/belepes");
        visit.submit("/azonositas/jelszo", Map.of("userName", Passwords.AS_USER_NAME, "password", Passwords.MISTYPED));
        visit.submit("/azonositas/jelszo", Map.of("userName", citizen.userName(), "password", Passwords.MISTYPED));
        visit.submit("/azonositas/jelszo", Map.of("userName", citizen.userName(), "password", Passwords.FIRST));
        String wrong = phone.wrongCodeFrom(RANDOM.nextInt(200_000, 900_000));
        canaries.secret("a wrong code of an app", wrong);
        visit.submit("/azonositas/kod", Map.of("code", wrong));
        visit.submit("/azonositas/kod", Map.of("code", steps.codeOf(phone, citizen)));
        assertThat(visit.page().path()).isEqualTo(Steps.HOME);
        return visit;
    }

    void changeAddress(Forms visit, Citizen citizen, Phone phone, String address) {
        canaries.address(address);
        steps.openProved(visit, "/ugyfelkapu/email", citizen, Passwords.FIRST, phone);
        visit.submit("/ugyfelkapu/email", Map.of("email", address));
        String code = CodeInLetter.of(letters.await(address, "megerősítéséhez"));
        canaries.code("the code for the new address", code);
        visit.submit("/ugyfelkapu/email/kod", Map.of("code", code));
        assertThat(visit.page().path()).isEqualTo("/ugyfelkapu/email/kesz");
    }

    void changePassword(Forms visit, Citizen citizen, Phone phone) {
        steps.openProved(visit, "/ugyfelkapu/jelszo", citizen, Passwords.FIRST, phone);
        visit.submit("/ugyfelkapu/jelszo", Map.of("password", Passwords.FIRST, "newPassword", Passwords.CHANGED));
        assertThat(visit.page().path()).isEqualTo("/ugyfelkapu/jelszo/kesz");
    }

    /** With the deletion code that this brought. */
    String requestMailedCodes(Citizen citizen) {
        Forms visit = steps.withPassword(citizen, Passwords.FIRST);
        EmailRequest.begin(visit, Passwords.FIRST);
        String code = CodeInLetter.of(letters.await(citizen.email(), "Megerősítő kód"));
        canaries.code("the code that confirmed the mailbox of " + citizen.userName(), code);
        EmailRequest.confirm(visit, code);
        return steps.keepDeletionCode(visit, citizen, "Az Ügyfélkapu+ aktív");
    }

    void signInWithMailedCode(Citizen citizen) {
        Forms visit = steps.withPassword(citizen, Passwords.FIRST);
        String code = CodeInLetter.of(letters.await(citizen.email(), "Belépési kód"));
        canaries.code("the code of a sign-in by e-mail", code);
        visit.open(visit.page().path() + "?t=" + Steps.transaction(visit));
        visit.submit("/azonositas/kod", Map.of("code", code));
        assertThat(visit.page().path()).isEqualTo(Steps.HOME);
    }
}
