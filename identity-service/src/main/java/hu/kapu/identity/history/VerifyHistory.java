package hu.kapu.identity.history;

import hu.kapu.identity.history.Checkpoint.Head;
import hu.kapu.identity.history.Finding.BrokenCheckpoint;
import hu.kapu.identity.history.Finding.Truncated;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads all chains once, in one snapshot that is younger than the checkpoints, and recomputes them. Blocks.
 *
 * <p>The heads of all checkpoints are held in memory, about 150 bytes each; with several passes only those of one part
 * of the citizens at a time.
 */
@ApplicationScoped
class VerifyHistory {
    private static final int FETCH = 1_000;
    private static final int LAST_BYTE = 0xFF;
    private static final String ENTRIES = """
            select e.citizen_id, e.position, e.at, e.salt, e.content, e.commitment, e.hash,
                   coalesce(c.status = 'CLOSED', false) as closed
            from history_entry e left join citizen c on c.id = e.citizen_id
            where get_byte(uuid_send(e.citizen_id), 15) % ? = ?
            order by e.citizen_id, e.position
            """;
    private static final String NEWEST = "select max(number) from history_checkpoint where stored_at is not null";
    private static final String HEADS_AHEAD = """
            select h.citizen_id, h.length from history_head h
            where not exists (select 1 from history_entry e
                              where e.citizen_id = h.citizen_id and e.position = h.length and e.hash = h.hash)
            """;

    private final DataSource dataSource;
    private final CheckpointKeys keys;
    private final HistorySettings settings;
    private final Clock clock;

    VerifyHistory(DataSource dataSource, CheckpointKeys keys, HistorySettings settings, Clock clock) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** What was read. */
    record Extent(long checkpoints, long citizens, long entries) {
        Extent plus(Extent other) {
            return new Extent(
                    Math.max(checkpoints, other.checkpoints), citizens + other.citizens, entries + other.entries);
        }
    }

    Extent verify(Path checkpoints, int passes, Consumer<Finding> findings) throws SQLException {
        Extent extent = new Extent(0, 0, 0);
        for (int pass = 0; pass < passes; pass++) {
            int part = pass;
            Predicate<UUID> wanted = citizen -> (citizen.getLeastSignificantBits() & LAST_BYTE) % passes == part;
            Consumer<Finding> once = part == 0 ? findings : new WithoutCheckpoints(findings);
            CheckpointedHeads heads = new CheckpointedHeads(keys, wanted, once);
            heads.read(checkpoints);
            try (Connection connection = snapshot()) {
                if (part == 0) {
                    compareNewest(connection, heads.newest(), findings);
                    compareHeads(connection, findings);
                }
                extent = extent.plus(chains(connection, heads, passes, part, findings));
            }
        }
        return extent;
    }

    /** The checkpoints themselves are told of in the first pass only. */
    private record WithoutCheckpoints(Consumer<Finding> findings) implements Consumer<Finding> {
        @Override
        public void accept(Finding finding) {
            if (!(finding instanceof BrokenCheckpoint)) {
                findings.accept(finding);
            }
        }
    }

    private Connection snapshot() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    private static void compareNewest(Connection connection, long newest, Consumer<Finding> findings)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST);
                ResultSet rows = statement.executeQuery()) {
            long stored = rows.next() ? rows.getLong(1) : 0;
            if (stored > newest) {
                findings.accept(new BrokenCheckpoint("checkpoints", (newest + 1) + " to " + stored + " are missing"));
            }
        }
    }

    /** A head without its entry: the newest entries went, and no checkpoint need have seen them. */
    private static void compareHeads(Connection connection, Consumer<Finding> findings) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HEADS_AHEAD);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                findings.accept(new Truncated(rows.getObject(1, UUID.class), rows.getLong(2)));
            }
        }
    }

    private Extent chains(
            Connection connection, CheckpointedHeads heads, int passes, int part, Consumer<Finding> findings)
            throws SQLException {
        Map<UUID, List<Head>> unseen = heads.heads();
        long citizens = 0;
        long entries = 0;
        try (PreparedStatement statement = connection.prepareStatement(ENTRIES)) {
            statement.setInt(1, passes);
            statement.setInt(2, part);
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                UUID present = null;
                ChainCheck check = null;
                while (rows.next()) {
                    UUID citizen = rows.getObject("citizen_id", UUID.class);
                    if (check == null || !citizen.equals(present)) {
                        end(check);
                        present = citizen;
                        check = check(citizen, unseen.remove(citizen), rows.getBoolean("closed"), findings);
                        citizens++;
                    }
                    check.next(entry(rows));
                    entries++;
                }
                end(check);
            }
        }
        unseen.keySet().forEach(citizen -> findings.accept(new Truncated(citizen, 1)));
        return new Extent(heads.newest(), citizens, entries);
    }

    private ChainCheck check(UUID citizen, @Nullable List<Head> seen, boolean closed, Consumer<Finding> findings) {
        Instant kept = closed ? Instant.MAX : clock.instant().minus(settings.retention());
        return new ChainCheck(citizen, seen == null ? List.of() : seen, kept, findings);
    }

    private static void end(@Nullable ChainCheck check) {
        if (check != null) {
            check.end();
        }
    }

    private static StoredEntry entry(ResultSet rows) throws SQLException {
        return new StoredEntry(
                rows.getLong("position"),
                rows.getObject("at", OffsetDateTime.class).toInstant(),
                rows.getBytes("salt"),
                rows.getString("content"),
                rows.getBytes("commitment"),
                rows.getBytes("hash"));
    }
}
