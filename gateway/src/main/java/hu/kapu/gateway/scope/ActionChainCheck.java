package hu.kapu.gateway.scope;

import hu.kapu.gateway.scope.RecordedActions.Head;
import java.util.ArrayList;
import java.util.List;

/** Recomputes the chain of operators' actions, entry after entry, and holds it against heads that somebody else saw. */
final class ActionChainCheck {
    private final List<Head> seen;
    private final List<String> findings = new ArrayList<>();
    private long number;
    private String hash;
    private long read;

    /**
     * Before the first entry that is there.
     *
     * @param forgotten the entry before it, with its hash: the last that was deleted for its age
     * @param seen what others saw; a hash may be cut short
     */
    ActionChainCheck(Head forgotten, List<Head> seen) {
        this.seen = seen;
        this.number = forgotten.length();
        this.hash = forgotten.hash();
    }

    void next(Head entry, RecordedAction action) {
        read++;
        boolean inOrder = entry.length() == number + 1;
        if (!inOrder) {
            findings.add("entry " + (number + 1) + ": deleted");
        } else if (!ActionChain.hash(hash, entry.length(), action).equals(entry.hash())) {
            findings.add("entry " + entry.length() + ": edited");
        }
        number = entry.length();
        hash = entry.hash();
        seen.stream()
                .filter(head -> head.length() == number && !hash.startsWith(head.hash()))
                .forEach(head -> findings.add("entry " + number + ": rewritten since it was seen"));
    }

    /** After the last entry. */
    void end(Head head) {
        if (number < head.length()) {
            findings.add("entry " + (number + 1) + ": deleted");
        } else if (number > head.length() || !hash.equals(head.hash())) {
            findings.add("the head does not belong to entry " + number);
        }
        seen.stream()
                .filter(witnessed -> witnessed.length() > number)
                .forEach(witnessed -> findings.add("entry " + witnessed.length() + ": it was seen and is gone"));
    }

    void unchained(long position) {
        findings.add("the entry at position " + position + " stands outside the chain");
    }

    long number() {
        return number;
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    long read() {
        return read;
    }
}
