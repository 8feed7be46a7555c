package hu.kapu.e2e.bench;

import hu.kapu.kit.testing.PostgresServer;
import hu.kapu.local.Program;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Minutes that no story waits for: what second-factor remembers of its mails is made that much older. */
public final class Minutes {
    private static final String LETTERS_ARE_A_MINUTE_OLDER = """
            UPDATE mail_budget
               SET last_sent_at = last_sent_at - interval '61 seconds',
                   sent = ARRAY(SELECT each - interval '61 seconds' FROM unnest(sent) AS each)""";
    private static final String CODES_ARE_OVER = """
            UPDATE email_challenge SET valid_until = now() - interval '1 second'""";

    private final PostgresServer postgres;

    Minutes(PostgresServer postgres) {
        this.postgres = postgres;
    }

    /** Another letter may be asked for. */
    public void oneSinceTheLastLetter() {
        run(LETTERS_ARE_A_MINUTE_OLDER);
    }

    /** No code sent so far is good any more. */
    public void tenSinceTheLastLetter() {
        run(CODES_ARE_OVER);
    }

    private void run(String sql) {
        try (Connection connection = postgres.admin(Program.SECOND_FACTOR.database());
                Statement statement = connection.createStatement()) {
            int _ = statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
