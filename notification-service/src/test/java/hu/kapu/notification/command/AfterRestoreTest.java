package hu.kapu.notification.command;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.command.AfterRestoreCommand;
import hu.kapu.kit.command.Command;
import hu.kapu.kit.testing.MutableClock;
import hu.kapu.notification.LetterTable;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters with codes that are void are not sent; letters here are due tomorrow, so the service leaves them alone. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class AfterRestoreTest {
    private static final String CODE = "018f0000-0000-7000-8000-000000000001";
    private static final String NOTICE = "018f0000-0000-7000-8000-000000000002";

    @Inject
    LetterTable table;

    @Inject
    Pool pool;

    @Inject
    MutableClock clock;

    @Inject
    AfterRestoreCommand command;

    @BeforeEach
    void two_letters_that_may_have_been_sent_already() {
        clock.advance(Duration.ZERO);
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        store(CODE, "sign-in-code", tomorrow);
        store(NOTICE, "password-changed", tomorrow);
    }

    @AfterEach
    void tidy_up() {
        table.execute("delete from letter where message_id in ('" + CODE + "', '" + NOTICE + "')");
        clock.release();
    }

    @Test
    void the_code_is_not_sent_and_the_notice_is() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

        assertThat(command.run(List.of("--services-are-stopped"), out)).isEqualTo(Command.DONE);

        assertThat(written.toString(StandardCharsets.UTF_8)).startsWith("Letters with codes that are not sent");
        assertThat(state(CODE)).isEqualTo("expired");
        assertThat(state(NOTICE)).isEqualTo("due");
    }

    private void store(String id, String template, Instant due) {
        table.execute("insert into letter (message_id, citizen, template, recipient, parameters, requested_at, state,"
                + " due_at, attempts) values ('" + id + "', '" + id + "', '" + template + "', '\\x00', '\\x00', '" + due
                + "', 'due', '" + due + "', 0)");
    }

    private String state(String id) {
        return pool.query("select state from letter where message_id = '" + id + "'")
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString("state");
    }
}
