package hu.kapu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.kit.testing.PostgresServer;
import hu.kapu.kit.testing.Waiting;
import hu.kapu.local.Program;
import hu.kapu.local.citizens.Citizen;
import hu.kapu.local.process.OperatorCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The operator holds the citizens' histories against the checkpoints that lie off the service. */
@ExtendWith(WithBench.class)
class HistoryCheckTest {
    /** The first checkpoint is written a minute after identity's start. */
    private static final Duration FIRST_CHECKPOINT = Duration.ofSeconds(90);

    private final Bench bench;
    private final PostgresServer postgres;

    HistoryCheckTest(Bench bench) {
        this.bench = bench;
        this.postgres = bench.suite().infrastructure().postgres();
    }

    @Test
    void a_history_nobody_touched_holds_and_one_edited_word_in_the_database_is_found() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        String citizenId = citizenId(citizen.userName());
        Waiting.until("the history of " + citizenId, Duration.ofSeconds(20), () -> entries(citizenId) > 3);
        OperatorCommand.Result untouched = check();
        assertThat(untouched.output()).contains("everything is as it was");
        assertThat(untouched.exitCode()).isZero();

        update(citizenId, "password-set", "password-lost");
        OperatorCommand.Result edited = check();
        update(citizenId, "password-lost", "password-set");

        assertThat(edited.output()).contains(citizenId + " position").contains("edited");
        assertThat(edited.exitCode()).isEqualTo(1);
        assertThat(check().exitCode()).isZero();
    }

    private OperatorCommand.Result check() {
        Path checkpoints = bench.checkpoints();
        Waiting.until("a first checkpoint", FIRST_CHECKPOINT, () -> Files.isDirectory(checkpoints));
        return bench.suite().run(Program.IDENTITY, "verify-history", "--checkpoints", checkpoints.toString());
    }

    private String citizenId(String userName) {
        return query("SELECT id::text FROM citizen WHERE user_name = ?", userName)
                .orElseThrow();
    }

    private long entries(String citizenId) {
        return query("SELECT count(*)::text FROM history_entry WHERE citizen_id = ?::uuid", citizenId)
                .map(Long::parseLong)
                .orElseThrow();
    }

    private void update(String citizenId, String from, String to) {
        var _ = query(
                "UPDATE history_entry SET content = replace(content, ?, ?) WHERE citizen_id = ?::uuid RETURNING '1'",
                from,
                to,
                citizenId);
    }

    private Optional<String> query(String sql, String... values) {
        try (Connection connection = postgres.admin(Program.IDENTITY.database());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
