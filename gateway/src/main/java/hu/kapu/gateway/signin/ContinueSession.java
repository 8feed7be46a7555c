package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.AcceptedCitizen;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.signin.SignInState.Completed;
import hu.kapu.gateway.signin.SignInState.Started;
import hu.kapu.gateway.signin.StartSignIn.Begun;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Begins a sign-in where the browser's session stands already: what was proved for the session is not asked for again.
 * Whoever holds the session's cookie gets no further by it, unless they prove what the session lacks.
 */
@ApplicationScoped
public class ContinueSession {
    /** A proof of the password that ends sooner leaves no time to find the phone and to type a code. */
    private static final Duration TIME_FOR_A_CODE = Duration.ofMinutes(5);

    private final StartSignIn start;
    private final SignInTransactions transactions;
    private final SignInConfiguration configuration;
    private final SignInReport report;
    private final Clock clock;

    ContinueSession(
            StartSignIn start,
            SignInTransactions transactions,
            SignInConfiguration configuration,
            SignInReport report,
            Clock clock) {
        this.start = start;
        this.transactions = transactions;
        this.configuration = configuration;
        this.report = report;
        this.clock = clock;
    }

    /** At the code of the app, which makes the session stronger; at the password, where that was given too long ago. */
    public Uni<StartedTransaction> atTheAppsCode(Target.Portal target, Session session, BrowserBinding browser) {
        return passwordOf(session)
                .map(password -> password.filter(this::stillCounts))
                .chain(password -> start.begin(target, browser, session.id())
                        .chain(begun ->
                                password.map(proven -> atCode(begun, proven)).orElseGet(() -> atPassword(begun))));
    }

    /** Complete with what the session proved; empty where nothing is known any more of how it was opened. */
    public Uni<Optional<StartedTransaction>> asItStands(Target.Portal target, Session session, BrowserBinding browser) {
        return passwordOf(session)
                .chain(password -> password.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : start.begin(target, browser, null)
                                .chain(begun -> complete(begun, password.get(), session))
                                .map(Optional::of));
    }

    /** As the citizen stands in the session today, with the device that its sign-in knew. */
    private Uni<Optional<ProvenPassword>> passwordOf(Session session) {
        return transactions
                .byId(session.transactionId())
                .map(origin -> origin.flatMap(SignInTransaction::password)
                        .map(password -> new ProvenPassword(
                                citizenOf(session, password.citizen()), session.id(), session.epoch())));
    }

    private static AcceptedCitizen citizenOf(Session session, AcceptedCitizen atSignIn) {
        return new AcceptedCitizen(
                session.citizenId(),
                session.userName(),
                session.displayName(),
                session.language(),
                session.maskedAddress(),
                session.sealedRecipient(),
                true,
                atSignIn.deviceToken(),
                session.passwordAt(),
                session.restrictedUntil(),
                null,
                session.closingAt());
    }

    private boolean stillCounts(ProvenPassword password) {
        return ends(password).minus(TIME_FOR_A_CODE).isAfter(clock.instant());
    }

    private Instant ends(ProvenPassword password) {
        return password.at().plus(configuration.longest());
    }

    private Uni<StartedTransaction> atCode(Begun begun, ProvenPassword password) {
        Instant usual = clock.instant().plus(configuration.lifetime());
        Instant expiresAt = usual.isBefore(ends(password)) ? usual : ends(password);
        return transactions
                .move(begun.transaction().choosing(Method.TOTP), new Started().passwordAccepted(password), expiresAt)
                .replaceWith(begun.at(Step.CODE));
    }

    private Uni<StartedTransaction> atPassword(Begun begun) {
        return transactions.choose(begun.transaction(), Method.TOTP).replaceWith(begun.at(Step.PASSWORD));
    }

    private Uni<StartedTransaction> complete(Begun begun, ProvenPassword password, Session session) {
        Completed completed =
                new Completed(password, begun.transaction().id(), session.id(), session.methods(), session.authTime());
        return transactions
                .move(begun.transaction(), completed, begun.transaction().expiresAt())
                .invoke(() -> report.continued(begun.transaction().target(), session.methods()))
                .replaceWith(begun.at(Step.BACK_TO_PORTAL));
    }
}
