package hu.kapu.e2e.bench;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.local.citizens.Citizen;
import java.util.Map;

/** Requesting codes by e-mail at the account site, form by form. */
public final class EmailRequest {
    private static final String REQUEST = "/ugyfelkapu/igenyles";

    private EmailRequest() {}

    /** Signs in with the password, as far as that leads. */
    public static Forms signedIn(Bench bench, Citizen citizen, String password) {
        Forms visit = new Forms(bench.suite().ports());
        visit.open("/ugyfelkapu/belepes");
        visit.submit("/azonositas/jelszo", Map.of("userName", citizen.userName(), "password", password));
        return visit;
    }

    /** The confirmation code has been asked for. */
    public static void begin(Forms visit, String password) {
        visit.open(REQUEST);
        visit.submit(REQUEST, Map.of("mod", "email-code"));
        visit.submit(REQUEST + "/email", Map.of("eleri", "igen"));
        visit.submit(REQUEST + "/email/kuldes", Map.of("password", password));
        assertThat(visit.page().path()).isEqualTo(REQUEST + "/email/kod");
    }

    /** With the code from the letter the page with the deletion code is reached. */
    public static void confirm(Forms visit, String code) {
        visit.submit(REQUEST + "/email/kod", Map.of("code", code));
        assertThat(visit.page().path()).isEqualTo(REQUEST + "/torlokod");
    }

    public static void finish(Forms visit) {
        visit.submit(REQUEST + "/torlokod", Map.of("kept", "yes"));
        assertThat(visit.page().text()).contains("Az Ügyfélkapu+ aktív");
    }

    /** Somebody who gets the codes by e-mail. */
    public static Citizen done(Bench bench, Letters letters) {
        Citizen citizen = bench.people().withPassword();
        Forms visit = signedIn(bench, citizen, People.PASSWORD);
        begin(visit, People.PASSWORD);
        confirm(visit, CodeInLetter.of(letters.await(citizen.email(), "Megerősítő kód")));
        finish(visit);
        return citizen;
    }
}
