package hu.kapu.identity.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import hu.kapu.identity.history.Checkpoint.Head;
import hu.kapu.identity.history.CheckpointLog.Last;
import hu.kapu.identity.history.CheckpointLog.Waiting;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Signs the heads that changed and brings them to the storage. A checkpoint is written down in the database before it
 * leaves, so that a crash between the two leaves neither a gap nor two documents of one number.
 */
@ApplicationScoped
class WriteCheckpoints {
    private static final int MOST_HEADS = 10_000;

    private final CheckpointLog log;
    private final CheckpointStorage storage;
    private final CheckpointKeys keys;
    private final Clock clock;

    WriteCheckpoints(CheckpointLog log, CheckpointStorage storage, CheckpointKeys keys, Clock clock) {
        this.log = log;
        this.storage = storage;
        this.keys = keys;
        this.clock = clock;
    }

    /** Until no head is without a checkpoint. */
    Uni<Void> write() {
        return deliver()
                .chain(() -> log.due(MOST_HEADS))
                .chain(heads -> heads.isEmpty() ? Uni.createFrom().voidItem() : writeAndGoOn(heads));
    }

    private Uni<Void> writeAndGoOn(List<Head> heads) {
        return log.last().chain(last -> add(last, heads)).chain(() -> heads.size() == MOST_HEADS ? write() : deliver());
    }

    private Uni<Void> add(Last last, List<Head> heads) {
        Checkpoint checkpoint = new Checkpoint(last.number() + 1, clock.instant(), last.hash(), heads);
        String line = checkpoint.line();
        String document = Checkpoint.document(line, keys.sign(line.getBytes(UTF_8)));
        return log.add(checkpoint, Checkpoint.hashOf(line), document);
    }

    private Uni<Void> deliver() {
        return log.waiting().chain(waiting -> deliver(waiting));
    }

    private Uni<Void> deliver(List<Waiting> waiting) {
        if (waiting.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Waiting first = waiting.getFirst();
        return put(first)
                .chain(() -> log.stored(first.number(), clock.instant()))
                .chain(() -> deliver(waiting.subList(1, waiting.size())));
    }

    private Uni<Void> put(Waiting waiting) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> storage.put(waiting.number(), waiting.document()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
