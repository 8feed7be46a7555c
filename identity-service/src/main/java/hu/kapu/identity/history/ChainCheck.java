package hu.kapu.identity.history;

import hu.kapu.identity.history.Checkpoint.Head;
import hu.kapu.identity.history.Finding.Blanked;
import hu.kapu.identity.history.Finding.Deleted;
import hu.kapu.identity.history.Finding.Edited;
import hu.kapu.identity.history.Finding.Rewritten;
import hu.kapu.identity.history.Finding.Truncated;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Recomputes one citizen's chain, entry after entry, and holds it against the heads that checkpoints saw. */
final class ChainCheck {
    private final UUID citizen;
    private final Deque<Head> seen;
    private final Instant kept;
    private final Consumer<Finding> findings;
    private long position;
    private byte[] hash;

    /** @param kept contents from this instant on have to be there; {@code Instant.MAX} for a closed account */
    ChainCheck(UUID citizen, List<Head> seen, Instant kept, Consumer<Finding> findings) {
        this.citizen = citizen;
        this.seen = new ArrayDeque<>(
                seen.stream().sorted(Comparator.comparingLong(Head::length)).toList());
        this.kept = kept;
        this.findings = findings;
        this.hash = Chain.genesis(citizen);
    }

    void next(StoredEntry entry) {
        boolean inOrder = entry.position() == position + 1;
        if (!inOrder) {
            findings.accept(new Deleted(citizen, position + 1));
        }
        position = entry.position();
        checkContent(entry);
        byte[] computed = Chain.hash(hash, position, entry.at(), entry.commitment());
        if (inOrder && !MessageDigest.isEqual(computed, entry.hash())) {
            findings.accept(new Edited(citizen, position));
        }
        hash = entry.hash();
        compareWithCheckpoints();
    }

    /** After the last entry. */
    void end() {
        if (!seen.isEmpty()) {
            findings.accept(new Truncated(citizen, position + 1));
        }
    }

    private void checkContent(StoredEntry entry) {
        byte[] salt = entry.salt();
        String content = entry.content();
        if (salt == null || content == null) {
            if (!entry.at().isBefore(kept)) {
                findings.accept(new Blanked(citizen, position));
            }
        } else if (!MessageDigest.isEqual(Chain.commitment(salt, content), entry.commitment())) {
            findings.accept(new Edited(citizen, position));
        }
    }

    private void compareWithCheckpoints() {
        while (!seen.isEmpty() && seen.getFirst().length() <= position) {
            Head head = seen.removeFirst();
            if (head.length() == position && !MessageDigest.isEqual(head.hash(), hash)) {
                findings.accept(new Rewritten(citizen, position));
            }
        }
    }
}
