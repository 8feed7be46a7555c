package hu.kapu.gateway.mailstate;

import hu.kapu.gateway.clients.EmailChallenge;
import hu.kapu.gateway.ui.EmailCodePage;
import hu.kapu.gateway.ui.MailProgress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Mails with codes as pages show them: check word, number, and how far they have come. */
@ApplicationScoped
public class ShownMails {
    private final MailStates states;

    ShownMails(MailStates states) {
        this.states = states;
    }

    public Uni<EmailCodePage.Mail> of(EmailChallenge.Requested mail, UUID citizen) {
        return states.of(mail.messageId(), citizen)
                .map(state -> new EmailCodePage.Mail(
                        mail.number(),
                        mail.checkWord(),
                        mail.messageId(),
                        MailProgresses.of(mail, state),
                        mail.sendAgainAt()));
    }

    /** What became of a mail of this citizen, for the script of the page; another citizen's is as if never heard of. */
    public Uni<MailProgress> progress(UUID messageId, UUID citizen, Instant since) {
        return states.of(messageId, citizen)
                .map(state -> state.map(MailProgresses::of)
                        .orElseGet(() -> new MailProgress(MailProgress.Kind.ON_ITS_WAY, since)));
    }
}
