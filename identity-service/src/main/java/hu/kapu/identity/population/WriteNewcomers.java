package hu.kapu.identity.population;

import hu.kapu.identity.citizen.ImportedAccounts;
import hu.kapu.identity.citizen.ImportedNames;
import hu.kapu.identity.citizen.ImportedNames.Claim;
import hu.kapu.identity.credential.ImportedPasswords;
import hu.kapu.identity.credential.StoredHash;
import hu.kapu.identity.history.ImportedHistories;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes newcomers over the caller's JDBC connection: reference, name, account, password and the first entry of the
 * history. Nothing is published and nobody is written to.
 */
@ApplicationScoped
class WriteNewcomers {
    /** Of two imports at once each batch waits for the other's, so that they cannot lock each other's rows crosswise. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('import-citizens'))";

    private final ImportedReferences references;
    private final ImportedNames names;
    private final ImportedAccounts accounts;
    private final ImportedPasswords passwords;
    private final ImportedHistories histories;

    WriteNewcomers(
            ImportedReferences references,
            ImportedNames names,
            ImportedAccounts accounts,
            ImportedPasswords passwords,
            ImportedHistories histories) {
        this.references = references;
        this.names = names;
        this.accounts = accounts;
        this.passwords = passwords;
        this.histories = histories;
    }

    /**
     * What has become of a batch.
     *
     * @param met whose reference was there when they came
     * @param taken whose name is exactly somebody's
     * @param sharing of the written ones, whose name has to be typed exactly
     */
    record Written(int written, List<Newcomer> met, List<Newcomer> taken, List<SharedName> sharing) {}

    Written write(Connection connection, List<Prepared> people, Instant now) throws SQLException {
        waitForOthers(connection);
        List<Prepared> fresh = new ArrayList<>();
        List<Newcomer> met = new ArrayList<>();
        List<Boolean> unknown = references.claim(connection, people, now);
        for (int i = 0; i < people.size(); i++) {
            if (unknown.get(i)) {
                fresh.add(people.get(i));
            } else {
                met.add(people.get(i).newcomer());
            }
        }
        Names claimed = claimNames(connection, fresh, now);
        add(connection, claimed.having(), now);
        return new Written(claimed.having().size(), met, claimed.taken(), sharing(connection, claimed.sharing()));
    }

    /** Who has a name now, who of them shares it, and who got none. */
    private record Names(List<Prepared> having, List<Prepared> sharing, List<Newcomer> taken) {}

    private Names claimNames(Connection connection, List<Prepared> fresh, Instant now) throws SQLException {
        Map<UUID, String> written = fresh.stream()
                .collect(Collectors.toMap(
                        Prepared::citizen, person -> person.newcomer().userName()));
        Names claimed = new Names(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Boolean> free = names.claim(
                connection, fresh.stream().map(WriteNewcomers::claim).toList(), now);
        for (int i = 0; i < fresh.size(); i++) {
            Prepared person = fresh.get(i);
            if (free.get(i)) {
                claimed.having().add(person);
            } else if (names.share(connection, claim(person), written, now)) {
                claimed.having().add(person);
                claimed.sharing().add(person);
            } else {
                references.forget(connection, person);
                claimed.taken().add(person.newcomer());
            }
        }
        return claimed;
    }

    private void add(Connection connection, List<Prepared> people, Instant now) throws SQLException {
        Map<UUID, StoredHash> hashes = new LinkedHashMap<>();
        people.forEach(person -> hashes.put(person.citizen(), person.hash()));
        accounts.add(
                connection, people.stream().map(person -> person.account(now)).toList());
        passwords.add(connection, hashes, now);
        histories.begin(connection, hashes.keySet(), now);
    }

    private List<SharedName> sharing(Connection connection, List<Prepared> people) throws SQLException {
        List<SharedName> sharing = new ArrayList<>();
        for (Prepared person : people) {
            List<UUID> others = names.othersSharing(connection, person.name().folded(), person.citizen());
            Newcomer newcomer = person.newcomer();
            sharing.add(new SharedName(newcomer.line(), newcomer.reference(), person.citizen(), others));
        }
        return sharing;
    }

    private static Claim claim(Prepared person) {
        return new Claim(person.citizen(), person.name());
    }

    private static void waitForOthers(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(ONE_AT_A_TIME)) {
            boolean _ = lock.execute();
        }
    }
}
