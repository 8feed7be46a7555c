package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.AcceptedCitizen;
import hu.kapu.gateway.clients.FirstLogin;
import hu.kapu.gateway.clients.Identity;
import hu.kapu.gateway.session.EndAccess;
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
 * The first login at the account site: user name, one-time code and the first own password open a session.
 *
 * <p>The code is spent by the call, so the same form sent again is the same attempt until a definite refusal; with
 * another password it is another attempt, which no answer to the former one can pass for.
 */
@ApplicationScoped
public class FirstLoginHere {

    /** What the citizen typed. */
    public record Form(String userName, String code, String newPassword, Optional<SessionCookie> formerSession) {
        @Override
        public String toString() {
            return "Form[…]";
        }
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Moved(Landing landing) implements Outcome {}

        record Refused() implements Outcome {}

        /** The problem code says what is wrong with the password; the one-time code is not spent. */
        record PasswordNotAllowed(String code) implements Outcome {}

        record TooManyAttempts(Optional<Instant> retryAt) implements Outcome {}

        record Overloaded(Duration retryAfter) implements Outcome {}

        record Unavailable() implements Outcome {}
    }

    private final Identity identity;
    private final PasswordSettlement settlement;
    private final SignInTransactions transactions;
    private final EndAccess endAccess;
    private final DerivedCookies cookies;
    private final Landings landings;
    private final Clock clock;

    FirstLoginHere(
            Identity identity,
            PasswordSettlement settlement,
            SignInTransactions transactions,
            EndAccess endAccess,
            DerivedCookies cookies,
            Landings landings,
            Clock clock) {
        this.identity = identity;
        this.settlement = settlement;
        this.transactions = transactions;
        this.endAccess = endAccess;
        this.cookies = cookies;
        this.landings = landings;
        this.clock = clock;
    }

    /** For a browser bound to the sign-in. */
    public Uni<Outcome> submit(SignInTransaction transaction, Form form) {
        if (!(transaction.state() instanceof Started)) {
            return Uni.createFrom().item(new Outcome.Moved(Landing.without(transaction)));
        }
        Trial trial = new Trial(attempt(transaction, transaction.revision(), form), clock.instant(), form);
        return identity.firstLogin(transaction.id(), trial.attempt(), form.userName(), form.code(), form.newPassword())
                .chain(answer -> settle(transaction, trial, answer));
    }

    /** For a browser whose id was replaced a moment ago: the very form that completed the sign-in brings it there. */
    public Uni<Outcome> submitAgain(SignInTransaction transaction, Form form) {
        UUID attempt = attempt(transaction, transaction.revision() - 1, form);
        Uni<Landing> landing = transaction.state() instanceof Completed completed
                        && completed.attempt().equals(attempt)
                ? landings.afterCompletion(transaction, completed)
                : Uni.createFrom().item(Landing.without(transaction));
        return landing.map(Outcome.Moved::new);
    }

    /** What is tried, and since when. */
    private record Trial(UUID attempt, Instant begun, Form form) {}

    private Uni<Outcome> settle(SignInTransaction transaction, Trial trial, FirstLogin answer) {
        return switch (answer) {
            case FirstLogin.Accepted(AcceptedCitizen citizen) -> accept(transaction, trial, citizen);
            case FirstLogin.Refused() -> refuse(transaction, new Outcome.Refused());
            case FirstLogin.PasswordNotAllowed(String code) ->
                refuse(transaction, new Outcome.PasswordNotAllowed(code));
            case FirstLogin.TooManyAttempts(Optional<Instant> retryAt) ->
                refuse(transaction, new Outcome.TooManyAttempts(retryAt));
            case FirstLogin.Overloaded(Duration retryAfter) ->
                Uni.createFrom().item(new Outcome.Overloaded(retryAfter));
            case FirstLogin.Unavailable() -> Uni.createFrom().item(new Outcome.Unavailable());
        };
    }

    /** Who uses a code issued anew had a password before; what was opened with that one ends. */
    private Uni<Outcome> accept(SignInTransaction transaction, Trial trial, AcceptedCitizen citizen) {
        return endAccess
                .beforeSignIn(citizen.citizenId(), transaction.id(), trial.begun(), citizen.passwordAt())
                .map(epoch -> new ProvenPassword(citizen, trial.attempt(), epoch))
                .chain(password -> settlement.accept(
                        transaction.choosing(Method.PASSWORD),
                        password,
                        trial.form().formerSession()))
                .map(Outcome.Moved::new);
    }

    private Uni<Outcome> refuse(SignInTransaction transaction, Outcome outcome) {
        return transactions.countAnswer(transaction).replaceWith(outcome);
    }

    private UUID attempt(SignInTransaction transaction, int revision, Form form) {
        return cookies.attempt(
                "first-login-attempt",
                transaction.id().toString(),
                Integer.toString(revision),
                form.userName(),
                form.code(),
                form.newPassword());
    }
}
