package hu.kapu.bench.enumeration;

import hu.kapu.kit.testing.Waiting;
import hu.kapu.local.Program;
import hu.kapu.local.Suite;
import hu.kapu.local.citizens.Citizen;
import hu.kapu.local.citizens.NewCitizen;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * Those who exist: registered through identity's door; then all get the password of the one who went through the first
 * login, because two thousand first logins would take long. Notification rests meanwhile and afterwards: handing over
 * thousands of letters is another machine's work where this is not one laptop.
 */
final class Population {
    private static final String DATABASE = "identity";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String ACTIVATE = """
            update citizen set status = 'ACTIVE', activated_at = registered_at, email_confirmed_at = registered_at
            where status = 'REGISTERED'
            """;
    private static final String SAME_PASSWORD = """
            insert into password (citizen_id, hash, pepper_id, device_epoch, set_at)
            select c.id, model.hash, model.pepper_id, 1, model.set_at
            from citizen c cross join (select * from password limit 1) model
            where not exists (select from password p where p.citizen_id = c.id)
            """;
    private static final String CARD = """
            insert into eid_document (document_number, code_mac, family_name, given_name, birth_family_name,
                birth_given_name, birth_place, birth_date, mother_family_name, mother_given_name, issued_on,
                valid_until, imported_at)
            values (?, decode(repeat('5a', 32), 'hex'), 'Lakos', 'Lili', 'Lakos', 'Lili', 'Szeged', '1956-03-15',
                'Tóth', 'Erzsébet', current_date - 700, current_date + 2000, current_timestamp)
            """;

    private final Suite suite;

    Population(Suite suite) {
        this.suite = suite;
    }

    void settle(int people) {
        Citizen _ = suite.citizens().withPassword(who("minta", "000000MM"), "kilenc zöld kapu a domb alatt");
        suite.stop(Program.NOTIFICATION);
        IntStream.range(0, people).parallel().forEach(this::register);
        try (Connection identity = suite.infrastructure().postgres().admin(DATABASE)) {
            execute(identity, ACTIVATE);
            execute(identity, SAME_PASSWORD);
            issueCards(identity, people);
            execute(identity, "analyze");
            Waiting.until("events on their way", PATIENCE, () -> isEmpty(identity, "outbox"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void register(int number) {
        Somebody somebody = new Somebody(number, true);
        Citizen _ = suite.citizens().registered(who(somebody.userName(), somebody.documentNumber()));
    }

    private static NewCitizen who(String userName, String documentNumber) {
        return new NewCitizen("Lakos", "Lili", userName, documentNumber);
    }

    private static void issueCards(Connection identity, int people) throws SQLException {
        try (PreparedStatement card = identity.prepareStatement(CARD)) {
            for (int number = 0; number < people; number++) {
                card.setString(1, new Somebody(number, true).documentNumber());
                card.addBatch();
            }
            int[] _ = card.executeBatch();
        }
    }

    private static boolean isEmpty(Connection connection, String table) {
        try (PreparedStatement statement = connection.prepareStatement("select 1 from " + table + " limit 1");
                ResultSet row = statement.executeQuery()) {
            return !row.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            boolean _ = statement.execute();
        }
    }
}
