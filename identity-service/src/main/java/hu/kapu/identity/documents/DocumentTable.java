package hu.kapu.identity.documents;

import hu.kapu.identity.citizen.NaturalIdentity;
import hu.kapu.identity.documents.DocumentRow.Card;
import hu.kapu.kit.sealing.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/** Writes cards in batches, over JDBC: the import is a program of its own that may block. */
@ApplicationScoped
class DocumentTable {
    /** A card with the same code stays used; one with another code is a new pair. */
    private static final String PUT = """
            insert into eid_document as d (document_number, code_mac, family_name, given_name, birth_family_name,
                birth_given_name, birth_place, birth_date, mother_family_name, mother_given_name, issued_on, valid_until,
                imported_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (document_number) do update set
                used_by = case when d.code_mac = excluded.code_mac then d.used_by end,
                used_at = case when d.code_mac = excluded.code_mac then d.used_at end,
                code_mac = excluded.code_mac, family_name = excluded.family_name, given_name = excluded.given_name,
                birth_family_name = excluded.birth_family_name, birth_given_name = excluded.birth_given_name,
                birth_place = excluded.birth_place, birth_date = excluded.birth_date,
                mother_family_name = excluded.mother_family_name, mother_given_name = excluded.mother_given_name,
                issued_on = excluded.issued_on, valid_until = excluded.valid_until, imported_at = excluded.imported_at
            where (d.code_mac, d.family_name, d.given_name, d.birth_family_name, d.birth_given_name, d.birth_place,
                   d.birth_date, d.mother_family_name, d.mother_given_name, d.issued_on, d.valid_until)
                is distinct from
                  (excluded.code_mac, excluded.family_name, excluded.given_name, excluded.birth_family_name,
                   excluded.birth_given_name, excluded.birth_place, excluded.birth_date, excluded.mother_family_name,
                   excluded.mother_given_name, excluded.issued_on, excluded.valid_until)
            """;

    private final DataSource dataSource;
    private final KeyedHash keyedHash;

    DocumentTable(DataSource dataSource, KeyedHash keyedHash) {
        this.dataSource = dataSource;
        this.keyedHash = keyedHash;
    }

    /** One transaction; how many were new or not as they stand in the table. */
    int write(List<Card> cards, Instant now) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement put = connection.prepareStatement(PUT)) {
            connection.setAutoCommit(false);
            for (Card card : cards) {
                bind(put, card, now);
                put.addBatch();
            }
            int written = Arrays.stream(put.executeBatch()).sum();
            connection.commit();
            return written;
        }
    }

    private void bind(PreparedStatement put, Card card, Instant now) throws SQLException {
        NaturalIdentity identity = card.document().identity();
        put.setString(1, card.pair().documentNumber());
        put.setBytes(2, card.pair().codeMac(keyedHash));
        put.setString(3, identity.familyName());
        put.setString(4, identity.givenName());
        put.setString(5, identity.birthFamilyName());
        put.setString(6, identity.birthGivenName());
        put.setString(7, identity.birthPlace());
        put.setDate(8, Date.valueOf(identity.birthDate()));
        put.setString(9, identity.motherFamilyName());
        put.setString(10, identity.motherGivenName());
        put.setDate(11, Date.valueOf(card.document().issuedOn()));
        put.setDate(12, Date.valueOf(card.document().validUntil()));
        put.setTimestamp(13, Timestamp.from(now));
    }
}
