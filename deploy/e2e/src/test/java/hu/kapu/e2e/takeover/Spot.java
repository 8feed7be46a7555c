package hu.kapu.e2e.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.FormPage;
import hu.kapu.e2e.bench.Forms;
import java.util.Map;

/**
 * Where a password alone has led. Signing in takes its time, so whoever has arrived stays where a form has changed
 * nothing.
 *
 * @param transaction of the sign-in, which forms name
 * @param text of the page that was reached, to see whether it is still the same
 */
record Spot(Forms visit, String transaction, String path, String text) {
    private static final String DOOR = "/ugyfelkapu/belepes";
    private static final String PASSWORD = "/azonositas/jelszo";
    private static final String HOME = "/ugyfelkapu";

    /** The page that asks for the code. */
    static Spot whereTheyAskForMore(Bench bench, Map<String, String> credentials) {
        Forms visit = atTheDoor(bench);
        return reached(visit, credentials);
    }

    /** The account site with a session that the password alone has opened, as it may for the request of a factor. */
    static Spot withTheSessionOfAPassword(Bench bench, Map<String, String> credentials) {
        Forms visit = atTheDoor(bench);
        var _ = visit.forge("/azonositas/mod", Map.of("mod", "password"));
        Spot spot = reached(visit, credentials);
        assertThat(spot.path()).isEqualTo(HOME);
        return spot;
    }

    /** With the page open again, from which the next form is sent. */
    boolean isStillThere() {
        FormPage now = visit.open(path + "?t=" + transaction);
        return now.path().equals(path) && now.text().equals(text);
    }

    private static Forms atTheDoor(Bench bench) {
        Forms visit = new Forms(bench.suite().ports());
        visit.open(DOOR);
        return visit;
    }

    private static Spot reached(Forms visit, Map<String, String> credentials) {
        String transaction = visit.page().find("name=\"t\" value=\"([^\"]+)\"");
        visit.submit(PASSWORD, credentials);
        FormPage page = visit.open(visit.page().path() + "?t=" + transaction);
        return new Spot(visit, transaction, page.path(), page.text());
    }
}
