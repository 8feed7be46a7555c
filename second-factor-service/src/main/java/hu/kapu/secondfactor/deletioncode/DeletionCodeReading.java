package hu.kapu.secondfactor.deletioncode;

import java.util.List;

/** What was typed as a deletion code: the code, or the groups (1 to 4) in which it cannot be right. */
public sealed interface DeletionCodeReading {
    record Read(DeletionCode code) implements DeletionCodeReading {}

    record WrongGroups(List<Integer> groups) implements DeletionCodeReading {}

    /** Too few or too many symbols to say where the slip is. */
    record WrongLength() implements DeletionCodeReading {}
}
