package hu.kapu.bench.enumeration;

import hu.kapu.bench.enumeration.Door.Question;
import hu.kapu.bench.enumeration.Door.Reply;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Asks about one who exists and one who does not in turn, a coin toss deciding who comes first each time. */
final class Interleaved {
    private static final long SEED = 20250116;

    private final Random coin = new Random(SEED);
    private final int warmUp;
    private final int samples;

    /** The first {@code warmUp} pairs only wake everything up. */
    Interleaved(int warmUp, int samples) {
        this.warmUp = warmUp;
        this.samples = samples;
    }

    Comparison compare(Door door) {
        long[] existing = new long[samples];
        long[] unknown = new long[samples];
        Set<Reply> toldOfExisting = new HashSet<>();
        Set<Reply> toldOfUnknown = new HashSet<>();
        for (int pair = 0; pair < warmUp + samples; pair++) {
            boolean existingFirst = coin.nextBoolean();
            for (boolean exists : new boolean[] {existingFirst, !existingFirst}) {
                Question question = door.about(new Somebody(pair, exists));
                long asked = System.nanoTime();
                Reply reply = question.ask();
                long took = System.nanoTime() - asked;
                boolean _ = (exists ? toldOfExisting : toldOfUnknown).add(reply);
                if (pair >= warmUp) {
                    (exists ? existing : unknown)[pair - warmUp] = took;
                }
            }
        }
        return new Comparison(door.name(), Times.of(existing), Times.of(unknown), toldOfExisting, toldOfUnknown);
    }
}
