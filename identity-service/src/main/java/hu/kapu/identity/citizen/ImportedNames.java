package hu.kapu.identity.citizen;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Claims the names of people who come from another system, over JDBC in the import's transaction. A folded name that is
 * free is claimed as at a registration. One that somebody has is shared: everybody who has it, here or there, is found
 * by the exact name from then on.
 */
@ApplicationScoped
public class ImportedNames {
    private static final String CLAIM =
            "insert into user_name (folded, citizen_id, claimed_at) values (?, ?, ?) on conflict do nothing";
    private static final String HOLDER = "select citizen_id from user_name where folded = ? for update";
    private static final String WRITTEN = "select user_name from citizen where id = ?";
    private static final String RELEASE = "update user_name set citizen_id = null where folded = ?";
    private static final String CLAIM_EXACTLY = """
            insert into exact_user_name (written, folded, citizen_id, claimed_at) values (?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String IS_SHARED = "select 1 from exact_user_name where folded = ? limit 1";
    private static final String OTHERS = """
            select citizen_id from exact_user_name where folded = ? and citizen_id <> ? order by citizen_id
            """;

    /** Somebody who is to have a name. */
    public record Claim(UUID citizen, TypedName name) {}

    /** In the order of the claims: whether the folded name was free and is theirs. */
    public List<Boolean> claim(Connection connection, List<Claim> claims, Instant now) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            for (Claim each : claims) {
                claim.setString(1, each.name().folded());
                claim.setObject(2, each.citizen());
                claim.setTimestamp(3, Timestamp.from(now));
                claim.addBatch();
            }
            List<Boolean> claimed = new ArrayList<>();
            for (int rows : claim.executeBatch()) {
                claimed.add(rows == 1);
            }
            return claimed;
        }
    }

    /**
     * For a folded name that somebody has. False when it is exactly that name, or when whoever had it is gone and nobody
     * can tell how it was written.
     *
     * @param nameOf how the names of those are written who came a moment ago and are not in the table yet
     */
    public boolean share(Connection connection, Claim claim, Map<UUID, String> nameOf, Instant now)
            throws SQLException {
        String folded = claim.name().folded();
        UUID holder = holder(connection, folded);
        if (holder == null) {
            return isShared(connection, folded) && claimExactly(connection, claim, now);
        }
        String written = nameOf.getOrDefault(holder, "");
        TypedName name = TypedName.of(written.isEmpty() ? written(connection, holder) : written);
        if (name.exact().equals(claim.name().exact())) {
            return false;
        }
        release(connection, folded);
        return claimExactly(connection, new Claim(holder, name), now) && claimExactly(connection, claim, now);
    }

    /** Who else is found by the exact form of this folded name only. */
    public List<UUID> othersSharing(Connection connection, String folded, UUID citizen) throws SQLException {
        try (PreparedStatement others = connection.prepareStatement(OTHERS)) {
            others.setString(1, folded);
            others.setObject(2, citizen);
            List<UUID> found = new ArrayList<>();
            try (ResultSet rows = others.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        }
    }

    private static @Nullable UUID holder(Connection connection, String folded) throws SQLException {
        try (PreparedStatement holder = connection.prepareStatement(HOLDER)) {
            holder.setString(1, folded);
            try (ResultSet row = holder.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }

    private static String written(Connection connection, UUID citizen) throws SQLException {
        try (PreparedStatement written = connection.prepareStatement(WRITTEN)) {
            written.setObject(1, citizen);
            try (ResultSet row = written.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private static boolean isShared(Connection connection, String folded) throws SQLException {
        try (PreparedStatement shared = connection.prepareStatement(IS_SHARED)) {
            shared.setString(1, folded);
            try (ResultSet row = shared.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void release(Connection connection, String folded) throws SQLException {
        try (PreparedStatement release = connection.prepareStatement(RELEASE)) {
            release.setString(1, folded);
            int _ = release.executeUpdate();
        }
    }

    private static boolean claimExactly(Connection connection, Claim claim, Instant now) throws SQLException {
        try (PreparedStatement exactly = connection.prepareStatement(CLAIM_EXACTLY)) {
            exactly.setString(1, claim.name().exact());
            exactly.setString(2, claim.name().folded());
            exactly.setObject(3, claim.citizen());
            exactly.setTimestamp(4, Timestamp.from(now));
            return exactly.executeUpdate() == 1;
        }
    }
}
