package hu.kapu.identity.command;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.identity.Database;
import hu.kapu.identity.IdentityTest;
import hu.kapu.kit.command.AfterRestoreCommand;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a restored database would let happen twice is void. */
@IdentityTest
class AfterRestoreTest {
    @Inject
    Database database;

    @Inject
    AfterRestoreCommand command;

    @Test
    void recoveriesUnderWayAreForgotten() {
        database.change(
                "insert into recovery (transaction_id, attempt, name_key, pair_key, asked_at, valid_until)"
                        + " values (?, ?, '\\x00', '\\x00', '2100-01-01T00:00Z', '2100-01-01T00:30Z')",
                UUID.randomUUID(),
                UUID.randomUUID());

        assertThat(run("--services-are-stopped"))
                .startsWith("0 First-login codes")
                .contains("Recoveries of passwords under way that are void: ")
                .contains("Citizens whose known devices are unknown");
        assertThat(database.count("select count(*) from recovery")).isZero();
    }

    @Test
    void nothingHappensWithoutTheWordThatNobodyIsServed() {
        assertThat(run()).startsWith("2 usage: after-restore");
    }

    private String run(String... arguments) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        int code = command.run(List.of(arguments), new PrintStream(written, true, StandardCharsets.UTF_8));
        return code + " " + written.toString(StandardCharsets.UTF_8);
    }
}
