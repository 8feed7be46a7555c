package hu.kapu.e2e.bench;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.local.citizens.Citizen;
import java.util.Map;

/** Somebody with the app at the account site, form by form. */
public final class AccountVisit {
    private static final String PROOF = "/ugyfelkapu/megerosites";
    private static final String WHICH_CODE = "/azonositas/kod-modja";

    private AccountVisit() {}

    /** Signed in with the password and the app's present code, which is spent by that. */
    public static Forms withAppOf(Bench bench, Citizen citizen) {
        Forms visit = EmailRequest.signedIn(bench, citizen, People.PASSWORD);
        if (visit.page().path().equals(WHICH_CODE)) {
            visit.submit(WHICH_CODE, Map.of("mod", "totp"));
        }
        visit.submit("/azonositas/kod", Map.of("code", codeOf(citizen)));
        assertThat(visit.page().path()).isEqualTo("/ugyfelkapu");
        return visit;
    }

    /** Opens a page that wants password and code once more, and gives both. */
    public static void openWithProof(Bench bench, Forms visit, Citizen citizen, String path) {
        visit.open(path);
        proveAgain(bench, visit, citizen);
        assertThat(visit.page().path()).isEqualTo(path);
    }

    /** Gives password and code once more, where a page or a form has led to that. */
    public static void proveAgain(Bench bench, Forms visit, Citizen citizen) {
        assertThat(visit.page().path()).isEqualTo(PROOF);
        visit.submit(PROOF, Map.of("password", People.PASSWORD));
        bench.longAgo().appCodesOf(citizen);
        visit.submit(PROOF + "/kod", Map.of("code", codeOf(citizen)));
    }

    private static String codeOf(Citizen citizen) {
        return new Phone(citizen.secret().orElseThrow()).code();
    }
}
