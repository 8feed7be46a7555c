package hu.kapu.identity.citizen;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;

/** Citizens who come from another system with a password, over JDBC in the import's transaction. Nobody is written to. */
@ApplicationScoped
public class ImportedAccounts {
    private static final String ADD = """
            insert into citizen (id, user_name, status, language, email, sealed_recipient, family_name, given_name,
                birth_family_name, birth_given_name, birth_place, birth_date, mother_family_name, mother_given_name,
                registered_at, activated_at, email_confirmed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** Each with status, standing and instant of registration as they are to be. */
    public void add(Connection connection, Collection<CitizenAccount> accounts) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            for (CitizenAccount account : accounts) {
                bindAccount(add, account);
                bindIdentity(add, account.identity());
                add.addBatch();
            }
            int[] _ = add.executeBatch();
        }
    }

    private static void bindAccount(PreparedStatement add, CitizenAccount account) throws SQLException {
        add.setObject(1, account.id());
        add.setString(2, account.userName());
        add.setString(3, account.status().name());
        add.setString(4, account.language().name());
        add.setString(5, account.email().address());
        add.setBytes(6, account.sealedRecipient());
        Instant confirmedAt = account.standing().emailConfirmedAt();
        add.setTimestamp(15, Timestamp.from(account.registeredAt()));
        add.setTimestamp(16, Timestamp.from(account.registeredAt()));
        add.setTimestamp(17, confirmedAt == null ? null : Timestamp.from(confirmedAt));
    }

    private static void bindIdentity(PreparedStatement add, NaturalIdentity identity) throws SQLException {
        add.setString(7, identity.familyName());
        add.setString(8, identity.givenName());
        add.setString(9, identity.birthFamilyName());
        add.setString(10, identity.birthGivenName());
        add.setString(11, identity.birthPlace());
        add.setDate(12, Date.valueOf(identity.birthDate()));
        add.setString(13, identity.motherFamilyName());
        add.setString(14, identity.motherGivenName());
    }
}
