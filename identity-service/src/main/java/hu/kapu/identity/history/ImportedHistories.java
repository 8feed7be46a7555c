package hu.kapu.identity.history;

import hu.kapu.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * The first entry of citizens who come from another system, over JDBC in the import's transaction. It is the one entry
 * that no event brings: millions of events would stand in the outbox before the codes of people who are signing in.
 */
@ApplicationScoped
public class ImportedHistories {
    private static final String TYPE = "citizen-imported.v1";
    private static final int SALT_BYTES = 32;
    private static final long FIRST = 1;

    private static final String HEAD =
            "insert into history_head (citizen_id, length, hash, checkpointed) values (?, ?, ?, 0)";
    private static final String ENTRY = """
            insert into history_entry (citizen_id, position, at, salt, content, commitment, hash)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    ImportedHistories(Ids ids) {
        this.ids = ids;
    }

    public void begin(Connection connection, Collection<UUID> citizens, Instant now) throws SQLException {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        try (PreparedStatement head = connection.prepareStatement(HEAD);
                PreparedStatement entry = connection.prepareStatement(ENTRY)) {
            for (UUID citizen : citizens) {
                byte[] hash = add(entry, citizen, at);
                head.setObject(1, citizen);
                head.setLong(2, FIRST);
                head.setBytes(3, hash);
                head.addBatch();
            }
            int[] _ = head.executeBatch();
            int[] _ = entry.executeBatch();
        }
    }

    private byte[] add(PreparedStatement entry, UUID citizen, Instant at) throws SQLException {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String content = new HistoryContent(ids.next(), at, TYPE, Map.of()).canonical();
        byte[] commitment = Chain.commitment(salt, content);
        byte[] hash = Chain.hash(Chain.genesis(citizen), FIRST, at, commitment);
        entry.setObject(1, citizen);
        entry.setLong(2, FIRST);
        entry.setTimestamp(3, Timestamp.from(at));
        entry.setBytes(4, salt);
        entry.setString(5, content);
        entry.setBytes(6, commitment);
        entry.setBytes(7, hash);
        entry.addBatch();
        return hash;
    }
}
