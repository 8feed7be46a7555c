package hu.kapu.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.Waiting;
import hu.kapu.notification.Addressee;
import hu.kapu.notification.LetterTable;
import hu.kapu.notification.LogLines;
import hu.kapu.notification.Producers;
import hu.kapu.notification.Request;
import hu.kapu.notification.Topics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class UnreadableRequestsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String DEAD_LETTERS = "kapu.mail.v1.dlt";

    @Inject
    Producers producers;

    @Inject
    Topics topics;

    @Inject
    LetterTable table;

    private final Addressee anna = Addressee.reading("hu");
    private final Addressee bela = Addressee.reading("hu");

    @Test
    void what_cannot_be_read_is_set_aside_with_the_cause_and_holds_up_nobody() {
        Request unknown = Request.of(anna, "newsletter", Map.of());
        Request incomplete = Request.of(anna, "wrong-code-warning", Map.of("portal", "EESZT"));
        Request good = Request.anyFor(anna);

        producers.send(anna.citizen(), "{ no JSON");
        producers.send(anna.citizen(), "{}");
        producers.send(unknown);
        producers.send(incomplete);
        producers.send(anna.citizen(), sealedForSomebodyElse());
        producers.send(good);

        table.await(good, "sent");
        Waiting.until("five dead letters", PATIENCE, () -> causes().size() == 5);
        assertThat(causes())
                .containsExactly(
                        "the event cannot be read",
                        "the event has no specversion",
                        "there is no such letter",
                        "the parameter at is missing",
                        "the seal does not open");
        assertThat(table.of(unknown)).isEqualTo("unknown");
    }

    @Test
    void a_dead_letter_is_the_record_as_it_came() {
        String poison = "{\"specversion\": \"0.3\"}";

        producers.send(bela.citizen(), poison);

        Waiting.until("the dead letter", PATIENCE, () -> !deadLetters(bela).isEmpty());
        assertThat(deadLetters(bela)).extracting(ConsumerRecord::value).containsExactly(poison);
    }

    @Test
    void a_fault_of_ours_is_waited_for_and_no_dead_letter() {
        Request request = Request.anyFor(bela);

        table.execute("create or replace function unwell() returns trigger language plpgsql as"
                + " $$ begin raise exception 'disk full'; end $$");
        table.execute("create trigger unwell before insert on letter for each row execute function unwell()");
        try (LogLines log = LogLines.collect()) {
            producers.send(request);
            Waiting.until("the fault", PATIENCE, () -> log.lines().stream().anyMatch(line -> line.contains("waits")));
        } finally {
            table.execute("drop trigger unwell on letter");
        }

        table.await(request, "sent");
        assertThat(deadLetters(bela)).isEmpty();
    }

    /** Anna's request with Béla's sealed recipient in it. */
    private String sealedForSomebodyElse() {
        String annas = producers.event(Request.anyFor(anna));
        String belas = producers.event(Request.anyFor(bela));
        return annas.replace(recipientOf(annas), recipientOf(belas));
    }

    private static String recipientOf(String event) {
        return event.replaceFirst(".*\"recipient\":\"([^\"]+)\".*", "$1");
    }

    private List<String> causes() {
        return deadLetters(anna).stream()
                .map(dead -> new String(
                        dead.headers().lastHeader("dead-letter-reason").value(), UTF_8))
                .toList();
    }

    private List<ConsumerRecord<String, String>> deadLetters(Addressee addressee) {
        return topics.about(addressee.citizen(), DEAD_LETTERS);
    }
}
