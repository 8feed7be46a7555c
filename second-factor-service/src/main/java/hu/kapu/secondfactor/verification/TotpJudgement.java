package hu.kapu.secondfactor.verification;

import hu.kapu.secondfactor.clocktrouble.AppTable;
import hu.kapu.secondfactor.clocktrouble.CandidateApp;
import hu.kapu.secondfactor.clocktrouble.ClockTrouble;
import hu.kapu.secondfactor.clocktrouble.MissedCode;
import hu.kapu.secondfactor.proof.FactorMethod;
import hu.kapu.secondfactor.state.AuthenticatorSecrets;
import hu.kapu.secondfactor.state.AuthenticatorStatus;
import hu.kapu.secondfactor.state.Authenticators;
import hu.kapu.secondfactor.state.BudgetSettings;
import hu.kapu.secondfactor.state.PresentAuthenticator;
import hu.kapu.secondfactor.totp.TimeStep;
import hu.kapu.secondfactor.totp.TotpSecret;
import hu.kapu.secondfactor.verification.Verification.Accepted;
import hu.kapu.secondfactor.verification.Verification.AlreadyUsed;
import hu.kapu.secondfactor.verification.Verification.Disabled;
import hu.kapu.secondfactor.verification.Verification.Locked;
import hu.kapu.secondfactor.verification.Verification.NoSecondFactor;
import hu.kapu.secondfactor.verification.Verification.WrongCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Checks a code against the citizen's authenticators. */
@ApplicationScoped
class TotpJudgement implements Judgement {
    private final AuthenticatorAttempts attempts;
    private final Authenticators authenticators;
    private final AuthenticatorSecrets secrets;
    private final WrongCodes wrongCodes;
    private final ClockTrouble clockTrouble;
    private final BudgetSettings budget;

    TotpJudgement(
            AuthenticatorAttempts attempts,
            Authenticators authenticators,
            AuthenticatorSecrets secrets,
            WrongCodes wrongCodes,
            ClockTrouble clockTrouble,
            BudgetSettings budget) {
        this.attempts = attempts;
        this.authenticators = authenticators;
        this.secrets = secrets;
        this.wrongCodes = wrongCodes;
        this.clockTrouble = clockTrouble;
        this.budget = budget;
    }

    @Override
    public Uni<Verification> judge(
            SqlConnection connection, VerificationAttempt attempt, int transactionAttempts, Instant now) {
        return attempts.reserve(connection, attempt.citizen(), attempt.olderThan(), now)
                .chain(reserved -> {
                    if (reserved.isEmpty()) {
                        return refusal(connection, attempt, now);
                    }
                    Optional<Match> match = match(attempt, reserved, now);
                    return match.isPresent()
                            ? spend(connection, match.get(), reserved, now)
                            : count(connection, attempt, reserved, budget.perTransaction() - transactionAttempts, now);
                });
    }

    private Uni<Verification> count(
            SqlConnection connection,
            VerificationAttempt attempt,
            List<ReservedAuthenticator> reserved,
            int placesLeft,
            Instant now) {
        List<CountedFailures> counted =
                reserved.stream().map(ReservedAuthenticator::counted).toList();
        return wrongCodes
                .record(connection, attempt, new Guess(FactorMethod.TOTP, counted, placesLeft, now))
                .chain(attemptsLeft -> minutesAhead(connection, attempt, reserved, now)
                        .map(minutes -> new WrongCode(attemptsLeft, minutes.orElse(null))));
    }

    private Uni<Optional<Integer>> minutesAhead(
            SqlConnection connection, VerificationAttempt attempt, List<ReservedAuthenticator> reserved, Instant now) {
        var missed = new MissedCode(AppTable.AUTHENTICATOR, attempt.requester().transaction(), attempt.code(), now);
        return clockTrouble.minutesAhead(
                connection,
                missed,
                reserved.stream()
                        .map(authenticator -> new CandidateApp(authenticator.id(), secretOf(attempt, authenticator)))
                        .toList());
    }

    private Optional<Match> match(VerificationAttempt attempt, List<ReservedAuthenticator> reserved, Instant now) {
        return reserved.stream()
                .flatMap(authenticator -> secretOf(attempt, authenticator)
                        .stepOf(attempt.code(), now)
                        .map(step -> new Match(authenticator, step))
                        .stream())
                .findFirst();
    }

    private TotpSecret secretOf(VerificationAttempt attempt, ReservedAuthenticator authenticator) {
        return secrets.open(authenticator.id(), attempt.citizen(), authenticator.sealedSecret());
    }

    private Uni<Verification> spend(
            SqlConnection connection, Match match, List<ReservedAuthenticator> reserved, Instant now) {
        return attempts.burn(connection, match.authenticator().id(), match.step(), now)
                .call(burnt -> attempts.giveBack(connection, uncounted(reserved, match, burnt)))
                .map(burnt -> burnt ? accepted(match.authenticator(), now) : new AlreadyUsed());
    }

    private static Verification accepted(ReservedAuthenticator authenticator, Instant now) {
        return new Accepted(FactorMethod.TOTP, authenticator.id(), now, authenticator.activatedAt());
    }

    /** A right code counts against no authenticator; the one whose step was burnt is cleared already. */
    private static List<UUID> uncounted(List<ReservedAuthenticator> reserved, Match match, boolean burnt) {
        return reserved.stream()
                .map(ReservedAuthenticator::id)
                .filter(id -> !(burnt && id.equals(match.authenticator().id())))
                .toList();
    }

    private Uni<Verification> refusal(SqlConnection connection, VerificationAttempt attempt, Instant now) {
        UUID citizen = attempt.citizen();
        return attempt.olderThan()
                .map(instant -> authenticators.olderThan(connection, citizen, instant, now))
                .orElseGet(() -> authenticators.presentOf(connection, citizen))
                .map(counting -> refusal(counting, now));
    }

    private Verification refusal(List<PresentAuthenticator> counting, Instant now) {
        if (counting.isEmpty()) {
            return new NoSecondFactor();
        }
        return counting.stream()
                .filter(authenticator -> authenticator.kept() == AuthenticatorStatus.ACTIVE)
                .flatMap(authenticator -> authenticator.lockedUntil(budget.rolling(), now).stream())
                .min(Instant::compareTo)
                .<Verification>map(Locked::new)
                .orElseGet(Disabled::new);
    }

    private record Match(ReservedAuthenticator authenticator, TimeStep step) {}
}
