package hu.kapu.identity.population;

import hu.kapu.kit.sealing.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has been imported before, by an HMAC of the other system's reference. */
@ApplicationScoped
class ImportedReferences {
    private static final HexFormat HEX = HexFormat.of();
    private static final String REFERENCE = "imported-reference";
    private static final String CONTENT = "imported-content";

    private static final String KNOWN = """
            select i.reference_key, i.citizen_id, i.content_mac, e.folded
            from imported_citizen i left join exact_user_name e on e.citizen_id = i.citizen_id
            where i.reference_key in (select decode(k, 'hex') from unnest(?::text[]) k)
            """;
    private static final String CLAIM = """
            insert into imported_citizen (reference_key, citizen_id, content_mac, imported_at) values (?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String FORGET = "delete from imported_citizen where reference_key = ?";

    private final KeyedHash keyedHash;

    ImportedReferences(KeyedHash keyedHash) {
        this.keyedHash = keyedHash;
    }

    /**
     * Somebody who is there already.
     *
     * @param contentMac null once the account is closed
     * @param sharedName the folded name, where it has to be typed exactly
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by KeyedHash only
    record Known(UUID citizen, byte @Nullable [] contentMac, Optional<String> sharedName) {}

    byte[] key(Newcomer newcomer) {
        return keyedHash.index(REFERENCE, newcomer.reference());
    }

    byte[] mac(Newcomer newcomer) {
        return keyedHash.mac(CONTENT, content(newcomer));
    }

    /** Whether the row is what it was when it went in. */
    boolean isUnchanged(Newcomer newcomer, Known known) {
        return known.contentMac() == null || keyedHash.matches(known.contentMac(), CONTENT, content(newcomer));
    }

    /** By their references, those of the newcomers who are there already. */
    Map<String, Known> known(Connection connection, Collection<Newcomer> newcomers) throws SQLException {
        Map<String, String> references = new HashMap<>();
        for (Newcomer newcomer : newcomers) {
            for (byte[] key : keyedHash.indexes(REFERENCE, newcomer.reference())) {
                references.put(HEX.formatHex(key), newcomer.reference());
            }
        }
        Array wanted = connection.createArrayOf("text", references.keySet().toArray(String[]::new));
        try (PreparedStatement known = connection.prepareStatement(KNOWN)) {
            known.setArray(1, wanted);
            return known(known, references);
        } finally {
            wanted.free();
        }
    }

    /** In the order of the people: whether their reference was not there before. */
    List<Boolean> claim(Connection connection, List<Prepared> people, Instant now) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            for (Prepared person : people) {
                claim.setBytes(1, person.referenceKey());
                claim.setObject(2, person.citizen());
                claim.setBytes(3, person.contentMac());
                claim.setTimestamp(4, Timestamp.from(now));
                claim.addBatch();
            }
            List<Boolean> claimed = new ArrayList<>();
            for (int rows : claim.executeBatch()) {
                claimed.add(rows == 1);
            }
            return claimed;
        }
    }

    void forget(Connection connection, Prepared person) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setBytes(1, person.referenceKey());
            int _ = forget.executeUpdate();
        }
    }

    private static Map<String, Known> known(PreparedStatement query, Map<String, String> references)
            throws SQLException {
        Map<String, Known> found = new HashMap<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                Known known = new Known(
                        rows.getObject(2, UUID.class), rows.getBytes(3), Optional.ofNullable(rows.getString(4)));
                String reference = references.get(HEX.formatHex(rows.getBytes(1)));
                if (reference != null) {
                    found.put(reference, known);
                }
            }
        }
        return found;
    }

    private static String[] content(Newcomer newcomer) {
        return newcomer.content().toArray(String[]::new);
    }
}
