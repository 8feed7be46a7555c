package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.AcceptedCitizen;
import hu.kapu.gateway.clients.HomeRegistration;
import hu.kapu.gateway.clients.HomeRegistrations;
import hu.kapu.gateway.session.Epochs;
import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.gateway.signin.SignInState.Completed;
import hu.kapu.gateway.signin.SignInState.Started;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Registering from home at the account site: the card's pair opens an account that is usable at once, so the password
 * just chosen opens a session.
 *
 * <p>The pair is spent by the call, so the same form sent again is the same attempt until a definite refusal; with
 * another password it is another attempt, which no answer to the former one can pass for.
 */
@ApplicationScoped
public class HomeRegistrationHere {

    /** What became of it. */
    public sealed interface Outcome {
        record Moved(Landing landing) implements Outcome {}

        record PairRefused() implements Outcome {}

        /** The problem code says what is wrong; the pair is not spent. */
        record NotAllowed(String code) implements Outcome {}

        record TooManyAttempts(Optional<Instant> retryAt) implements Outcome {}

        record RegisterUnavailable() implements Outcome {}

        record Overloaded(Duration retryAfter) implements Outcome {}

        record Unavailable() implements Outcome {}
    }

    private final HomeRegistrations registrations;
    private final PasswordSettlement settlement;
    private final SignInTransactions transactions;
    private final Epochs epochs;
    private final DerivedCookies cookies;
    private final Landings landings;
    private final Clock clock;

    HomeRegistrationHere(
            HomeRegistrations registrations,
            PasswordSettlement settlement,
            SignInTransactions transactions,
            Epochs epochs,
            DerivedCookies cookies,
            Landings landings,
            Clock clock) {
        this.registrations = registrations;
        this.settlement = settlement;
        this.transactions = transactions;
        this.epochs = epochs;
        this.cookies = cookies;
        this.landings = landings;
        this.clock = clock;
    }

    /** For a browser bound to the sign-in. */
    public Uni<Outcome> submit(
            SignInTransaction transaction, HomeRegistrations.Form form, Optional<SessionCookie> former) {
        if (!(transaction.state() instanceof Started)) {
            return Uni.createFrom().item(new Outcome.Moved(Landing.without(transaction)));
        }
        Trial trial = new Trial(attempt(transaction, transaction.revision(), form), clock.instant(), former);
        return registrations
                .register(transaction.id(), trial.attempt(), form)
                .chain(answer -> settle(transaction, trial, answer));
    }

    /** What is tried, since when, and with which session in the browser. */
    private record Trial(UUID attempt, Instant begun, Optional<SessionCookie> former) {}

    /** For a browser whose id was replaced a moment ago: the very form that registered brings it there. */
    public Uni<Outcome> submitAgain(SignInTransaction transaction, HomeRegistrations.Form form) {
        UUID attempt = attempt(transaction, transaction.revision() - 1, form);
        Uni<Landing> landing = transaction.state() instanceof Completed completed
                        && completed.attempt().equals(attempt)
                ? landings.afterCompletion(transaction, completed)
                : Uni.createFrom().item(Landing.without(transaction));
        return landing.map(Outcome.Moved::new);
    }

    private Uni<Outcome> settle(SignInTransaction transaction, Trial trial, HomeRegistration answer) {
        return switch (answer) {
            case HomeRegistration.Accepted(AcceptedCitizen citizen) -> accept(transaction, trial, citizen);
            case HomeRegistration.PairRefused() -> refuse(transaction, new Outcome.PairRefused());
            case HomeRegistration.NotAllowed(String code) -> refuse(transaction, new Outcome.NotAllowed(code));
            case HomeRegistration.TooManyAttempts(Optional<Instant> retryAt) ->
                refuse(transaction, new Outcome.TooManyAttempts(retryAt));
            case HomeRegistration.RegisterUnavailable() -> Uni.createFrom().item(new Outcome.RegisterUnavailable());
            case HomeRegistration.Overloaded(Duration wait) -> Uni.createFrom().item(new Outcome.Overloaded(wait));
            case HomeRegistration.Unavailable() -> Uni.createFrom().item(new Outcome.Unavailable());
        };
    }

    private Uni<Outcome> accept(SignInTransaction transaction, Trial trial, AcceptedCitizen citizen) {
        return epochs.since(citizen.citizenId(), trial.begun())
                .map(epoch -> new ProvenPassword(citizen, trial.attempt(), epoch))
                .chain(password -> settlement.accept(transaction.choosing(Method.PASSWORD), password, trial.former()))
                .map(Outcome.Moved::new);
    }

    private Uni<Outcome> refuse(SignInTransaction transaction, Outcome outcome) {
        return transactions.countAnswer(transaction).replaceWith(outcome);
    }

    private UUID attempt(SignInTransaction transaction, int revision, HomeRegistrations.Form form) {
        return cookies.attempt(
                "home-registration-attempt",
                transaction.id().toString(),
                Integer.toString(revision),
                form.pair().documentNumber(),
                form.pair().registrationCode(),
                form.userName(),
                form.email(),
                form.password());
    }
}
