package hu.kapu.kit.retention;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Does again what is done a batch at a time, until a batch is not full: no load outruns its own deletion. */
public final class Batches {
    private Batches() {}

    /**
     * One batch after the other; a fault ends it, and the next run goes on from there.
     *
     * @param size of a full batch
     * @param batch does one, and says how many it was
     */
    public static Uni<Void> untilNotFull(int size, Supplier<Uni<Integer>> batch) {
        return Uni.createFrom()
                .deferred(batch::get)
                .repeat()
                .whilst(done -> done >= size)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
