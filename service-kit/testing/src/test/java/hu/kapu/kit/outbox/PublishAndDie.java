package hu.kapu.kit.outbox;

import hu.kapu.kit.testing.ServiceDatabaseAccess;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** A process that takes the lease, publishes everything and is gone before it deletes anything. */
final class PublishAndDie {
    static final int KILLED = 137;

    private PublishAndDie() {}

    public static void main(String[] args) {
        ServiceDatabaseAccess database =
                new ServiceDatabaseAccess("127.0.0.1", Integer.parseInt(args[0]), args[1], args[2], args[3]);
        RelayRig rig = RelayRig.joining(database, args[4]);
        Instant now = Instant.now();
        OptionalLong fence = rig.store()
                .lease(UUID.randomUUID(), now, now.plusSeconds(2))
                .await()
                .atMost(Duration.ofSeconds(10));
        List<OutboxRow> rows = rig.store().oldest(50).await().atMost(Duration.ofSeconds(10));
        Set<Long> acknowledged = rig.publisher().publish(rows);
        boolean allOut = fence.isPresent() && acknowledged.size() == rows.size();
        Runtime.getRuntime().halt(allOut ? KILLED : 1);
    }
}
