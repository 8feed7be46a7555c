package hu.kapu.secondfactor.deletion;

import hu.kapu.secondfactor.state.EndedFactor;
import java.time.Instant;
import java.util.List;

/** The outcome of using a deletion code. */
sealed interface Deletion {
    record Deleted(Instant at, List<EndedFactor> ended) implements Deletion {}

    record PasswordProofMissing() implements Deletion {}

    record RecentlyReset(Instant until) implements Deletion {}

    record Failed(Trial.Failed why) implements Deletion {}
}
