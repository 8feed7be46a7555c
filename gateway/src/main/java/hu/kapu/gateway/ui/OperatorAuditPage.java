package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What operators and their programs did, newest first; all of it, or what concerns one person.
 *
 * @param head what the chain ends with, to be noted and held against the record later
 * @param person who was searched for, as typed; empty where everything is shown
 * @param olderPath the next page of everything, or null
 * @param olderBefore where the next page about the person begins, or null; sent in a form, as names stand in no address
 */
public record OperatorAuditPage(
        Layout layout,
        List<Line> actions,
        Head head,
        String person,
        @Nullable String olderPath,
        @Nullable String olderBefore)
        implements Page {

    /**
     * What the record ends with.
     *
     * @param length the number of the newest entry
     * @param noted that and the beginning of its hash, as {@code verify-operator-actions} takes them; may be empty
     */
    public record Head(String length, String noted) {}

    /**
     * One action.
     *
     * @param unnamed the action as the record names it, where we have no words
     * @param portal its name and id
     * @param citizenId whom it concerned, if anybody who is known
     * @param askedMark the beginning of the mark of whom was asked about, where nobody is known
     */
    public record Line(
            Instant at,
            ShownCaller caller,
            String callerName,
            String callerId,
            ShownOperatorAction action,
            @Nullable String unnamed,
            String portal,
            @Nullable String citizenId,
            @Nullable String askedMark) {}

    @Override
    public String toString() {
        return "OperatorAuditPage[" + head + "]";
    }
}
