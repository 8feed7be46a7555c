package hu.kapu.secondfactor.changes;

import hu.kapu.kit.problem.Problem;
import hu.kapu.secondfactor.proof.Proof;
import hu.kapu.secondfactor.requester.Requesters;
import java.time.Instant;

/** Whether the factors of a citizen who has one may be changed: a fresh password and a fresh code of a factor. */
public sealed interface Right {
    record Proven(Proof proof) implements Right {}

    /** Why not. */
    sealed interface Refused extends Right {
        default Problem problem() {
            return switch (this) {
                case PasswordProofMissing() -> Requesters.PASSWORD_PROOF_MISSING;
                case FactorProofMissing() -> FACTOR_PROOF_MISSING;
                case RecentlyReset(Instant until) -> Requesters.recentlyReset(until);
            };
        }
    }

    record PasswordProofMissing() implements Refused {}

    record FactorProofMissing() implements Refused {}

    record RecentlyReset(Instant until) implements Refused {}

    Problem FACTOR_PROOF_MISSING = Problem.of(
            403,
            "factor-proof-missing",
            "No code of a factor that is active was accepted in this transaction, or too long ago.");
}
