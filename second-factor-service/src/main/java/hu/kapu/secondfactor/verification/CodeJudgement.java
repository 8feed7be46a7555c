package hu.kapu.secondfactor.verification;

import hu.kapu.secondfactor.state.AuthenticatorSecrets;
import hu.kapu.secondfactor.state.AuthenticatorStatus;
import hu.kapu.secondfactor.state.Authenticators;
import hu.kapu.secondfactor.state.BudgetSettings;
import hu.kapu.secondfactor.state.PresentAuthenticator;
import hu.kapu.secondfactor.totp.TimeStep;
import hu.kapu.secondfactor.verification.Verification.Accepted;
import hu.kapu.secondfactor.verification.Verification.AlreadyUsed;
import hu.kapu.secondfactor.verification.Verification.Disabled;
import hu.kapu.secondfactor.verification.Verification.Locked;
import hu.kapu.secondfactor.verification.Verification.NoSecondFactor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Checks a code against the citizen's authenticators; the owner's row is locked and the transaction has a place. */
@ApplicationScoped
class CodeJudgement {
    private final AuthenticatorAttempts attempts;
    private final Authenticators authenticators;
    private final AuthenticatorSecrets secrets;
    private final WrongCodes wrongCodes;
    private final BudgetSettings budget;

    CodeJudgement(
            AuthenticatorAttempts attempts,
            Authenticators authenticators,
            AuthenticatorSecrets secrets,
            WrongCodes wrongCodes,
            BudgetSettings budget) {
        this.attempts = attempts;
        this.authenticators = authenticators;
        this.secrets = secrets;
        this.wrongCodes = wrongCodes;
        this.budget = budget;
    }

    Uni<Verification> judge(
            SqlConnection connection, VerificationAttempt attempt, int transactionAttempts, Instant now) {
        return attempts.reserve(connection, attempt.citizen(), now).chain(reserved -> {
            if (reserved.isEmpty()) {
                return refusal(connection, attempt.citizen(), now);
            }
            Optional<Match> match = match(attempt, reserved, now);
            return match.isPresent()
                    ? spend(connection, match.get(), reserved, now)
                    : wrongCodes.record(connection, attempt, new Guess(reserved, transactionAttempts, now));
        });
    }

    private Optional<Match> match(VerificationAttempt attempt, List<ReservedAuthenticator> reserved, Instant now) {
        return reserved.stream()
                .flatMap(authenticator -> secrets
                        .open(authenticator.id(), attempt.citizen(), authenticator.sealedSecret())
                        .stepOf(attempt.code(), now)
                        .map(step -> new Match(authenticator.id(), step))
                        .stream())
                .findFirst();
    }

    private Uni<Verification> spend(
            SqlConnection connection, Match match, List<ReservedAuthenticator> reserved, Instant now) {
        return attempts.burn(connection, match.authenticator(), match.step(), now)
                .call(burnt -> attempts.giveBack(connection, uncounted(reserved, match, burnt)))
                .map(burnt -> burnt ? new Accepted(match.authenticator(), now) : new AlreadyUsed());
    }

    /** A right code counts against no authenticator; the one whose step was burnt is cleared already. */
    private static List<UUID> uncounted(List<ReservedAuthenticator> reserved, Match match, boolean burnt) {
        return reserved.stream()
                .map(ReservedAuthenticator::id)
                .filter(id -> !(burnt && id.equals(match.authenticator())))
                .toList();
    }

    private Uni<Verification> refusal(SqlConnection connection, UUID citizen, Instant now) {
        return authenticators.presentOf(connection, citizen).map(present -> refusal(present, now));
    }

    private Verification refusal(List<PresentAuthenticator> present, Instant now) {
        if (present.isEmpty()) {
            return new NoSecondFactor();
        }
        return present.stream()
                .filter(authenticator -> authenticator.kept() == AuthenticatorStatus.ACTIVE)
                .flatMap(authenticator -> authenticator.lockedUntil(budget.rolling(), now).stream())
                .min(Instant::compareTo)
                .<Verification>map(Locked::new)
                .orElseGet(Disabled::new);
    }

    private record Match(UUID authenticator, TimeStep step) {}
}
