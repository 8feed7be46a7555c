package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.AcceptedCitizen;
import hu.kapu.gateway.clients.Applicant;
import hu.kapu.gateway.clients.FactorState;
import hu.kapu.gateway.clients.Identity;
import hu.kapu.gateway.clients.PasswordCheck;
import hu.kapu.gateway.clients.SecondFactors;
import hu.kapu.gateway.session.Epochs;
import hu.kapu.kit.ids.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes user name and password; where the calendar is content with them alone, the sign-in is complete. */
@ApplicationScoped
public class AcceptPassword {

    /** What became of them. */
    public sealed interface Outcome {
        record Moved(Landing landing) implements Outcome {}

        record Wrong() implements Outcome {}

        record TooManyAttempts(Optional<Instant> retryAt) implements Outcome {}

        record Overloaded(Duration retryAfter) implements Outcome {}

        record Unavailable() implements Outcome {}
    }

    private final Identity identity;
    private final SecondFactors secondFactors;
    private final PasswordSettlement settlement;
    private final Landings landings;
    private final SignInReport report;
    private final Epochs epochs;
    private final Ids ids;
    private final Clock clock;

    AcceptPassword(
            Identity identity,
            SecondFactors secondFactors,
            PasswordSettlement settlement,
            Landings landings,
            SignInReport report,
            Epochs epochs,
            Ids ids,
            Clock clock) {
        this.identity = identity;
        this.secondFactors = secondFactors;
        this.settlement = settlement;
        this.landings = landings;
        this.report = report;
        this.epochs = epochs;
        this.ids = ids;
        this.clock = clock;
    }

    /** For a browser bound to the sign-in. */
    public Uni<Outcome> submit(SignInTransaction transaction, Credentials credentials) {
        if (transaction.presentStep() != Step.PASSWORD) {
            return Uni.createFrom().item(new Outcome.Moved(Landing.without(transaction)));
        }
        Trial trial = new Trial(ids.next(), clock.instant(), credentials);
        return check(transaction, trial.attempt(), credentials)
                .chain(check -> settle(transaction, trial, check))
                .invoke(outcome -> report.answered(transaction, outcome));
    }

    /** What is tried, and since when: access that is ended from then on stays ended. */
    private record Trial(UUID attempt, Instant begun, Credentials credentials) {}

    /**
     * For a browser whose id was replaced a moment ago, as after a double click: whoever proves the same password again
     * gets the id that the first click brought; anybody else is only led to the present step.
     */
    public Uni<Outcome> submitAgain(SignInTransaction transaction, Credentials credentials) {
        if (transaction.password().isEmpty()) {
            return Uni.createFrom().item(new Outcome.Moved(Landing.without(transaction)));
        }
        return check(transaction, ids.next(), credentials)
                .chain(check -> landAgain(transaction, check))
                .map(Outcome.Moved::new);
    }

    private Uni<PasswordCheck> check(SignInTransaction transaction, UUID attempt, Credentials credentials) {
        return identity.checkPassword(
                transaction.id(), attempt, credentials.userName(), credentials.password(), credentials.deviceToken());
    }

    private Uni<Outcome> settle(SignInTransaction transaction, Trial trial, PasswordCheck check) {
        return switch (check) {
            case PasswordCheck.Accepted(AcceptedCitizen citizen) -> accept(transaction, trial, citizen);
            case PasswordCheck.Wrong() -> Uni.createFrom().item(new Outcome.Wrong());
            case PasswordCheck.TooManyAttempts(Optional<Instant> retryAt) ->
                Uni.createFrom().item(new Outcome.TooManyAttempts(retryAt));
            case PasswordCheck.Overloaded(Duration retryAfter) ->
                Uni.createFrom().item(new Outcome.Overloaded(retryAfter));
            case PasswordCheck.Unavailable() -> Uni.createFrom().item(new Outcome.Unavailable());
        };
    }

    private Uni<Outcome> accept(SignInTransaction transaction, Trial trial, AcceptedCitizen citizen) {
        return choosing(transaction, citizen)
                .chain(choosing -> choosing.map(chosen -> accepted(chosen, trial, citizen))
                        .orElseGet(() -> Uni.createFrom().item(new Outcome.Unavailable())));
    }

    private Uni<Outcome> accepted(SignInTransaction chosen, Trial trial, AcceptedCitizen citizen) {
        return epochs.since(citizen.citizenId(), trial.begun())
                .map(epoch -> new ProvenPassword(citizen, trial.attempt(), epoch))
                .chain(password ->
                        settlement.accept(chosen, password, trial.credentials().formerSession()))
                .map(Outcome.Moved::new);
    }

    /**
     * With the button pressed; at the account site with what follows from the citizen's factors: no choice yet when
     * there are two kinds. Empty when the factors cannot be known.
     */
    private Uni<Optional<SignInTransaction>> choosing(SignInTransaction transaction, AcceptedCitizen citizen) {
        if (transaction.chosen() == Method.PASSWORD && citizen.isFrozen()) {
            return Uni.createFrom().item(Optional.of(transaction.choosing(Method.TOTP)));
        }
        if (transaction.chosen() != null) {
            return Uni.createFrom().item(Optional.of(transaction));
        }
        return secondFactors
                .state(new Applicant(
                        transaction.id(), citizen.citizenId(), citizen.passwordAt(), citizen.restrictedUntil()))
                .map(state -> switch (state) {
                    case FactorState.Known known -> Optional.of(transaction.choosing(methodOf(known, citizen)));
                    case FactorState.Unavailable() -> Optional.empty();
                });
    }

    private static @Nullable Method methodOf(FactorState.Known known, AcceptedCitizen citizen) {
        if (known.hasApp() && known.hasEmailCode()) {
            return null;
        }
        if (known.hasEmailCode()) {
            return Method.EMAIL_CODE;
        }
        return known.hasSecondFactor() || citizen.isFrozen() ? Method.TOTP : Method.PASSWORD;
    }

    private Uni<Landing> landAgain(SignInTransaction transaction, PasswordCheck check) {
        boolean same = check instanceof PasswordCheck.Accepted(AcceptedCitizen citizen)
                && transaction.password().stream()
                        .anyMatch(password -> password.citizenId().equals(citizen.citizenId()));
        return same ? landings.afterPassword(transaction) : Uni.createFrom().item(Landing.without(transaction));
    }
}
