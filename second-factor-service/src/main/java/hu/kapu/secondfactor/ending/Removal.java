package hu.kapu.secondfactor.ending;

import hu.kapu.secondfactor.state.EndedFactor;
import java.time.Instant;
import java.util.List;

/** The outcome of a registrar's case that removes a citizen's factors. */
sealed interface Removal {
    record Removed(Instant at, List<EndedFactor> ended) implements Removal {}

    /** The case was used for somebody else. */
    record OtherCitizensCase() implements Removal {}
}
