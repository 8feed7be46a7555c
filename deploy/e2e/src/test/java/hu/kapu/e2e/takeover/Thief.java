package hu.kapu.e2e.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.FormPage;
import hu.kapu.e2e.bench.Forms;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Has somebody's password and no factor, and sends each form from the place that the password opens for it. */
final class Thief {
    /** Whoever has the password may throw everybody out and have no browser count as known, the thief included. */
    static final String NOT_ME = "/ugyfelkapu/nem-en-voltam";

    private static final String OF_THE_SIGN_IN = "/azonositas/";
    /** The heading of the page that turns away forms of other browsers; behind it nothing has been judged. */
    private static final String NOT_OURS = "Ezt az űrlapot nem tudjuk elfogadni";

    private final Bench bench;
    private final Loot loot;
    private final Account account;
    private Optional<Spot> atCode = Optional.empty();
    private Optional<Spot> atSite = Optional.empty();

    Thief(Bench bench, Loot loot, Account account) {
        this.bench = bench;
        this.loot = loot;
        this.account = account;
    }

    /** Every form of a route; after each {@code check} gets the browser and the path it was sent to. */
    void sendEveryForm(Predicate<String> ofRoute, BiConsumer<Forms, String> check) {
        for (GatewayForm form : GatewayForm.all()) {
            if (ofRoute.test(form.route())) {
                for (String path : account.pathsOf(form.route())) {
                    Spot spot = spotFor(path);
                    send(form, path, spot);
                    check.accept(spot.visit(), path);
                }
            }
        }
    }

    private void send(GatewayForm form, String path, Spot from) {
        FormPage answer = from.visit().forge(path, loot.typedInto(form, from.transaction()));
        assertThat(answer.status()).as(path).isLessThan(500);
        assertThat(answer.text()).as(path).doesNotContain(NOT_OURS);
    }

    private Spot spotFor(String path) {
        if (path.startsWith(OF_THE_SIGN_IN)) {
            Spot spot = atCode.filter(Spot::isStillThere)
                    .orElseGet(() -> Spot.whereTheyAskForMore(bench, loot.credentials()));
            atCode = Optional.of(spot);
            return spot;
        }
        Spot spot = atSite.filter(Spot::isStillThere)
                .orElseGet(() -> Spot.withTheSessionOfAPassword(bench, loot.credentials()));
        atSite = Optional.of(spot);
        return spot;
    }
}
