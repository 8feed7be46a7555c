package hu.kapu.e2e.bench;

import hu.kapu.kit.testing.PostgresServer;
import hu.kapu.local.Program;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes things older in the databases where no story waits for the hours to go by. */
public final class LongAgo {
    private static final String RECOVERY_CODES = "UPDATE recovery SET valid_until = now() - interval '1 second'";
    private static final String AUTHENTICATORS =
            "UPDATE authenticator SET activated_at = activated_at - interval '1 hour' WHERE status = 'active'";

    private static final String APP_CODES = "UPDATE authenticator SET last_step = last_step - 10";

    private static final String LETTERS = "DELETE FROM mail_budget";

    private final PostgresServer postgres;

    LongAgo(PostgresServer postgres) {
        this.postgres = postgres;
    }

    /** No code of a forgotten password sent so far is good any more. */
    public void everyRecoveryCode() {
        run(Program.IDENTITY, RECOVERY_CODES);
    }

    /** Identity's last letter to anybody; another one may be asked for. */
    public void everyLetter() {
        run(Program.IDENTITY, LETTERS);
    }

    /** Every code typed from an app so far; what the app shows now may be typed, even if it was typed already. */
    public void everyAppCode() {
        run(Program.SECOND_FACTOR, APP_CODES);
    }

    /** Every app was there before any notice about the account. */
    public void everyAuthenticator() {
        run(Program.SECOND_FACTOR, AUTHENTICATORS);
    }

    private void run(Program program, String sql) {
        try (Connection connection = postgres.admin(program.database());
                Statement statement = connection.createStatement()) {
            int _ = statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
