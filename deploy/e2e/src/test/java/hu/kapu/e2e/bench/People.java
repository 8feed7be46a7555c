package hu.kapu.e2e.bench;

import hu.kapu.local.Program;
import hu.kapu.local.Suite;
import hu.kapu.local.citizens.Citizen;
import hu.kapu.local.citizens.NewCitizen;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** New citizens for each story, so that no story meets what another one left behind. */
public final class People {
    public static final String PASSWORD = "sárga-kút-hét-lépcső-dió";

    private static final String NUMBER = "SELECT id::text FROM citizen WHERE user_name = ?";

    private final Suite suite;
    private final AtomicInteger count = new AtomicInteger();

    People(Suite suite) {
        this.suite = suite;
    }

    /** Somebody who has only a password. */
    public Citizen withPassword() {
        return suite.citizens().withPassword(somebody(), PASSWORD);
    }

    /** Somebody with Ügyfélkapu+ whose phone's present code has not been used. */
    public Citizen withUgyfelkapuPlus() {
        return suite.citizens().withUgyfelkapuPlus(somebody(), PASSWORD);
    }

    /** Somebody who gets the codes by e-mail. */
    public Citizen withEmailCode() {
        return suite.citizens().withEmailCode(somebody(), PASSWORD);
    }

    /** Somebody with the app, whose present code has not been used, and with codes by e-mail. */
    public Citizen withAppAndEmailCode() {
        return suite.citizens().withAppAndEmailCode(somebody(), PASSWORD);
    }

    /** Somebody who has just been registered. */
    public Citizen justRegistered() {
        return suite.citizens().registered(somebody());
    }

    /** The number under which officials and operators find the citizen. */
    public String numberOf(Citizen citizen) {
        try (Connection connection = suite.infrastructure().postgres().admin(Program.IDENTITY.database());
                PreparedStatement statement = connection.prepareStatement(NUMBER)) {
            statement.setString(1, citizen.userName());
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalStateException("nobody is called " + citizen.userName());
                }
                return found.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private NewCitizen somebody() {
        int number = count.incrementAndGet();
        return new NewCitizen("Próba", "Panna", "proba.panna" + number, "2%05dAB".formatted(number));
    }
}
