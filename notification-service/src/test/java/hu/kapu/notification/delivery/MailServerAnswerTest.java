package hu.kapu.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailServerAnswerTest {

    @Test
    void a_recipient_refused_for_good_ends_the_letter() {
        assertThat(answer("recipient address not accepted", 550))
                .isEqualTo(new Handover.Refused(Ending.Reason.REFUSED));
    }

    @Test
    void a_letter_refused_for_good_ends() {
        assertThat(answer("sending data failed", 554)).isEqualTo(new Handover.Refused(Ending.Reason.REFUSED));
    }

    @Test
    void a_busy_mailbox_is_tried_again() {
        assertThat(answer("recipient address not accepted", 451)).isEqualTo(new Handover.NotNow("reply 451"));
    }

    @Test
    void a_refused_sender_or_login_is_ours_to_repair_and_ends_nothing() {
        assertThat(answer("sender address not accepted", 550)).isEqualTo(new Handover.Unreachable("reply 550"));
        assertThat(answer("AUTH PLAIN failed", 535)).isEqualTo(new Handover.Unreachable("reply 535"));
    }

    @Test
    void silence_and_a_closed_port_are_tried_again() {
        assertThat(MailServerAnswer.of(new TimeoutException()))
                .isEqualTo(new Handover.Unreachable("no answer in time"));
        assertThat(MailServerAnswer.of(new ConnectException("localhost:25")))
                .isEqualTo(new Handover.Unreachable("ConnectException"));
    }

    private static Handover answer(String step, int code) {
        return MailServerAnswer.of(new SMTPException(step, code, List.of(code + " <anna@posta.hu> said no"), false));
    }
}
