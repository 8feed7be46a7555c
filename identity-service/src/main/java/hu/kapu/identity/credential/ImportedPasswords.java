package hu.kapu.identity.credential;

import hu.kapu.identity.legacyhash.LegacyRecipe;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Passwords that come from another system, over JDBC in the import's transaction. */
@ApplicationScoped
public class ImportedPasswords {
    private static final String ADD = """
            insert into password (citizen_id, hash, pepper_id, set_at, legacy_method, legacy_salt)
            values (?, ?, ?, ?, ?, ?)
            """;

    /** The first password of each of these citizens. */
    public void add(Connection connection, Map<UUID, StoredHash> hashes, Instant now) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            for (Map.Entry<UUID, StoredHash> entry : hashes.entrySet()) {
                StoredHash hash = entry.getValue();
                LegacyRecipe legacy = hash.legacy();
                add.setObject(1, entry.getKey());
                add.setString(2, hash.encoded());
                add.setInt(3, hash.pepperId());
                add.setTimestamp(4, Timestamp.from(now));
                add.setString(5, legacy == null ? null : legacy.method().text());
                add.setBytes(6, legacy == null ? null : legacy.salt());
                add.addBatch();
            }
            int[] _ = add.executeBatch();
        }
    }
}
