package hu.kapu.secondfactor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hu.kapu.kit.command.AfterRestoreCommand;
import hu.kapu.kit.command.Command;
import hu.kapu.kit.command.MigrateCommand;
import hu.kapu.kit.testing.MutableClock;
import hu.kapu.secondfactor.AuthenticatorApp;
import hu.kapu.secondfactor.Gateway;
import hu.kapu.secondfactor.ServiceTables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A restored database has forgotten which codes were used; none of them counts a second time all the same. */
@QuarkusTest
class AfterRestoreTest {
    private static final Duration STEP = Duration.ofSeconds(30);

    @Inject
    MutableClock clock;

    @Inject
    ServiceTables tables;

    @Inject
    AfterRestoreCommand afterRestore;

    @Inject
    MigrateCommand migrate;

    private Gateway anna;
    private AuthenticatorApp app;

    @BeforeEach
    void a_code_was_used_and_the_database_has_forgotten_it() {
        clock.set(Instant.parse("2025-01-16T08:00:05Z"));
        anna = Gateway.forNewCitizen(clock);
        app = anna.enrol();
        clock.advance(Duration.ofMinutes(20));
        anna = anna.inNewTransaction();
        anna.verify(app.codeAt(clock.instant())).then().statusCode(200);
        tables.change("UPDATE authenticator SET last_step = last_step - 20 WHERE citizen_id = ?", anna.citizen());
    }

    @Test
    void the_code_that_was_used_is_refused_and_the_next_one_counts() {
        assertThat(run(afterRestore, "--services-are-stopped")).startsWith("0 Authenticator apps");

        anna.inNewTransaction()
                .verify(app.codeAt(clock.instant()))
                .then()
                .statusCode(409)
                .body("code", equalTo("code-already-used"));
        clock.advance(STEP);
        anna.inNewTransaction().verify(app.codeAt(clock.instant())).then().statusCode(200);
    }

    @Test
    void nothing_happens_without_the_word_that_nobody_is_served() {
        assertThat(run(afterRestore)).startsWith("2 usage: after-restore --services-are-stopped");
    }

    @Test
    void the_schema_is_told_to_be_present() {
        assertThat(run(migrate)).startsWith("0 The schema is at version ").doesNotContain("missing");
    }

    /** The exit code and what was written. */
    private static String run(Command command, String... arguments) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        int code = command.run(List.of(arguments), new PrintStream(written, true, StandardCharsets.UTF_8));
        return code + " " + written.toString(StandardCharsets.UTF_8);
    }
}
