package hu.kapu.gateway.signin;

import hu.kapu.kit.ids.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins a sign-in: binds a new transaction to the browser and keeps its newest eight open. */
@ApplicationScoped
public class StartSignIn {
    private final SignInTransactions transactions;
    private final Browsers browsers;
    private final SignInConfiguration configuration;
    private final Ids ids;
    private final Clock clock;

    StartSignIn(
            SignInTransactions transactions,
            Browsers browsers,
            SignInConfiguration configuration,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.browsers = browsers;
        this.configuration = configuration;
        this.ids = ids;
        this.clock = clock;
    }

    public Uni<StartedTransaction> atPortal(Target.Portal target, BrowserBinding browser) {
        return start(target, browser);
    }

    public Uni<StartedTransaction> atAccount(BrowserBinding browser) {
        return start(new Target.Account(), browser);
    }

    public Uni<StartedTransaction> atRegistrar(BrowserBinding browser) {
        return start(new Target.Registrar(), browser);
    }

    /** Once more to where a sign-in led that is over. */
    public Uni<StartedTransaction> again(SignInTransaction over, BrowserBinding browser) {
        return start(over.target(), browser);
    }

    private Uni<StartedTransaction> start(Target target, BrowserBinding browser) {
        return begin(target, browser, null).map(begun -> begun.at(Step.CHOOSE));
    }

    /**
     * The same, for whoever takes it further at once.
     *
     * @param stepsUp the session that the sign-in shall make stronger, if any
     */
    Uni<Begun> begin(Target target, BrowserBinding browser, @Nullable UUID stepsUp) {
        return browsers.recognise(browser).chain(known -> begin(target, known, stepsUp));
    }

    private Uni<Begun> begin(Target target, Browsers.Known browser, @Nullable UUID stepsUp) {
        Instant now = clock.instant();
        SignInTransaction begun = SignInTransaction.started(
                ids.next(), browser.id(), target, stepsUp, now, now.plus(configuration.lifetime()));
        return transactions
                .begin(begun)
                .call(() -> transactions.keepNewest(browser.id(), configuration.openPerBrowser()))
                .replaceWith(new Begun(begun, browser.binding()));
    }

    /** A sign-in just begun, and the browser that it is bound to. */
    record Begun(SignInTransaction transaction, BrowserBinding browser) {
        StartedTransaction at(Step step) {
            return new StartedTransaction(transaction.id(), browser, step);
        }
    }
}
