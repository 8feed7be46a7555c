package hu.kapu.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.MutableClock;
import hu.kapu.kit.testing.Waiting;
import hu.kapu.notification.Addressee;
import hu.kapu.notification.DeliveryEventsOnKafka;
import hu.kapu.notification.LetterTable;
import hu.kapu.notification.Producers;
import hu.kapu.notification.ReceivedLetter;
import hu.kapu.notification.Request;
import hu.kapu.notification.SmtpLine;
import hu.kapu.notification.SmtpLine.Weather;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class DeliveryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Producers producers;

    @Inject
    LetterTable table;

    @Inject
    DeliveryEventsOnKafka events;

    @Inject
    MutableClock clock;

    SmtpLine line;

    private final Addressee anna = Addressee.reading("hu");

    @BeforeEach
    void time_stands_still() {
        clock.advance(Duration.ZERO);
    }

    @AfterEach
    void fine_weather_again() {
        line.weather(Weather.FINE);
        line.mend();
        table.execute("drop trigger if exists die on letter");
    }

    @Test
    void a_letter_is_sent_told_and_emptied() {
        Request request = Request.anyFor(anna);

        producers.send(request);

        assertThat(events.about(request)).containsExactly("mail-sent.v1");
        assertThat(table.of(request)).isEqualTo("sent 1 free - erased");
        assertThat(messageIds()).containsExactly(request.messageIdHeader());
    }

    @Test
    void of_the_address_only_a_watched_provider_is_told() {
        Addressee watched = new Addressee(
                anna.citizen(), anna.address().replace("@posta.example", "@Freemail.hu"), "Kiss Anna", "hu");
        Request known = Request.anyFor(watched);
        Request other = Request.anyFor(anna);

        producers.send(known);
        producers.send(other);

        assertThat(events.providerOf(known)).isEqualTo("freemail.hu");
        assertThat(events.providerOf(other)).isEqualTo("other");
    }

    @Test
    void a_request_that_comes_twice_sends_one_letter() {
        Request request = Request.anyFor(anna);
        Request following = Request.anyFor(anna);

        producers.send(request);
        producers.send(request);
        producers.send(request.again());
        producers.send(following);

        table.await(following, "sent");
        table.await(request, "sent");
        assertThat(messageIds()).containsExactlyInAnyOrder(request.messageIdHeader(), following.messageIdHeader());
        assertThat(events.about(request)).containsExactly("mail-sent.v1");
    }

    @Test
    void the_mail_server_is_away_and_comes_back() {
        Request request = Request.anyFor(anna);

        line.cut();
        producers.send(request);
        table.await(request, "due 1 free");
        line.mend();
        clock.advance(Duration.ofSeconds(5));

        table.await(request, "sent 2");
        assertThat(messageIds()).containsExactly(request.messageIdHeader());
    }

    @Test
    void whoever_waits_for_a_letter_that_waits_too_is_told_once() {
        Request request = Request.anyFor(anna);

        line.cut();
        producers.send(request);
        table.await(request, "due 1 free");
        clock.advance(Duration.ofSeconds(9));
        assertThat(events.about(request)).containsExactly("mail-delayed.v1");
        line.mend();
        clock.advance(Duration.ofMinutes(1));

        assertThat(events.about(request, 2)).containsExactly("mail-delayed.v1", "mail-sent.v1");
    }

    @Test
    void requests_are_taken_in_while_the_mail_server_is_away() {
        List<Request> requests =
                List.of(Request.anyFor(anna), Request.anyFor(anna), Request.anyFor(Addressee.reading("en")));

        line.cut();
        requests.forEach(producers::send);
        requests.forEach(request -> table.await(request, "due"));
        line.mend();
        clock.advance(Duration.ofMinutes(1));

        requests.forEach(request -> table.await(request, "sent"));
    }

    @Test
    void a_letter_that_comes_too_late_is_not_sent() {
        Request request = Request.firstLoginCode(anna, "K7QX-92MD")
                .expiringAt(clock.instant().plusSeconds(600));

        line.cut();
        producers.send(request);
        table.await(request, "due 1 free");
        clock.advance(Duration.ofMinutes(10));

        assertThat(events.about(request)).containsExactly("mail-expired.v1");
        assertThat(table.of(request)).isEqualTo("expired 1 free - erased");
        line.mend();
        Request following = Request.anyFor(anna);
        producers.send(following);
        table.await(following, "sent");
        assertThat(messageIds()).containsExactly(following.messageIdHeader());
    }

    @Test
    void a_mailbox_that_does_not_exist_ends_the_letter() {
        Request request = Request.anyFor(anna);

        line.weather(Weather.NO_SUCH_MAILBOX);
        producers.send(request);

        assertThat(events.about(request)).containsExactly("mail-failed.v1 refused");
        assertThat(table.of(request)).isEqualTo("failed 1 free refused erased");
    }

    @Test
    void an_address_that_no_mail_can_have_ends_the_letter() {
        Request request = Request.anyFor(new Addressee(anna.citizen(), "not an address", "Kiss Anna", "hu"));

        producers.send(request);

        assertThat(events.about(request)).containsExactly("mail-failed.v1 address-not-valid");
    }

    @Test
    void a_busy_mailbox_gets_the_letter_later() {
        Request request = Request.anyFor(anna);

        line.weather(Weather.MAILBOX_BUSY);
        producers.send(request);
        table.await(request, "due 1 free");
        line.weather(Weather.FINE);
        clock.advance(Duration.ofMinutes(1));

        table.await(request, "sent 2");
    }

    @Test
    void a_mail_server_that_refuses_us_ends_no_letter() {
        Request request = Request.anyFor(anna);

        line.weather(Weather.SENDER_REFUSED);
        producers.send(request);
        table.await(request, "due 1 free");
        line.weather(Weather.FINE);
        clock.advance(Duration.ofMinutes(1));

        table.await(request, "sent 2");
    }

    @Test
    void after_three_days_of_trying_a_letter_is_given_up() {
        Request request = Request.anyFor(anna);

        line.weather(Weather.MAILBOX_BUSY);
        producers.send(request);
        table.await(request, "due 1 free");
        clock.advance(Duration.ofDays(3));

        assertThat(events.about(request, 2)).containsExactly("mail-delayed.v1", "mail-failed.v1 given-up");
    }

    @Test
    void a_lost_answer_of_the_mail_server_repeats_the_letter_under_its_message_id() {
        Request request = Request.anyFor(anna);

        line.weather(Weather.ANSWER_LOST);
        producers.send(request);
        table.await(request, "due 1 free");
        line.weather(Weather.FINE);
        clock.advance(Duration.ofSeconds(5));

        table.await(request, "sent 2");
        assertThat(messageIds()).containsExactly(request.messageIdHeader(), request.messageIdHeader());
    }

    @Test
    void an_instance_that_dies_between_sending_and_recording_repeats_the_letter_under_its_message_id() {
        Request request = Request.anyFor(anna);

        table.execute("create or replace function die() returns trigger language plpgsql as"
                + " $$ begin raise exception 'killed'; end $$");
        table.execute("create trigger die before update on letter for each row when (new.state = 'sent')"
                + " execute function die()");
        producers.send(request);
        Waiting.until("the first sending", PATIENCE, () -> messageIds().size() == 1);
        table.await(request, "due 1 claimed");
        table.execute("drop trigger die on letter");
        clock.advance(Duration.ofMinutes(2).minusSeconds(1));
        Request following = Request.anyFor(anna);
        producers.send(following);
        table.await(following, "sent");
        assertThat(table.of(request)).isEqualTo("due 1 claimed - sealed");
        clock.advance(Duration.ofSeconds(1));

        table.await(request, "sent 2");
        assertThat(messageIds())
                .containsExactly(request.messageIdHeader(), following.messageIdHeader(), request.messageIdHeader());
        assertThat(events.about(request, 2)).containsExactly("mail-delayed.v1", "mail-sent.v1");
    }

    @Test
    void a_mail_server_that_falls_silent_holds_up_a_letter_only_for_a_while() {
        Request request = Request.anyFor(anna);

        line.weather(Weather.SILENT);
        producers.send(request);
        table.await(request, "due 1 free");
        line.weather(Weather.FINE);
        clock.advance(Duration.ofSeconds(5));

        table.await(request, "sent 2");
    }

    private List<String> messageIds() {
        return line.letters().stream()
                .filter(letter -> letter.to().equals(anna.address()))
                .map(ReceivedLetter::messageId)
                .toList();
    }
}
