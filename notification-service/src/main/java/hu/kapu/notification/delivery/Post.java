package hu.kapu.notification.delivery;

import hu.kapu.notification.letters.LetterLanguage;
import hu.kapu.notification.letters.LetterWriter;
import hu.kapu.notification.letters.UnreadableLetter;
import hu.kapu.notification.letters.WrittenLetter;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Opens, writes and hands over one letter. */
@ApplicationScoped
class Post {
    private final LetterOpener opener;
    private final LetterWriter writer;
    private final ReactiveMailer mailer;
    private final DeliveryConfig config;

    Post(LetterOpener opener, LetterWriter writer, ReactiveMailer mailer, DeliveryConfig config) {
        this.opener = opener;
        this.writer = writer;
        this.mailer = mailer;
        this.config = config;
    }

    /** Never fails. */
    Uni<Handover> handOver(SealedLetter letter) {
        return Uni.createFrom()
                .deferred(() -> mailer.send(mail(letter)))
                .ifNoItem()
                .after(config.sendTimeout())
                .fail()
                .<Handover>replaceWith(new Handover.Accepted())
                .onFailure(UnreadableLetter.class)
                .recoverWithItem(() -> new Handover.NotNow("it cannot be opened any more"))
                .onFailure()
                .recoverWithItem(MailServerAnswer::of);
    }

    private Mail mail(SealedLetter letter) {
        OpenedLetter opened = opener.open(letter);
        WrittenLetter written = writer.write(
                letter.messageId(),
                opened.letter(),
                opened.recipient().displayName(),
                LetterLanguage.of(opened.recipient().language()));
        return Mail.withText(opened.recipient().address(), written.subject(), written.text())
                .setHtml(written.html())
                .setFrom(config.senderName() + " <" + config.senderAddress() + ">")
                .addHeader("Message-ID", messageId(letter.messageId()))
                .addHeader("Content-Language", written.language().tag())
                .addHeader("Auto-Submitted", "auto-generated");
    }

    /** The same for every attempt, so that a letter that arrives twice is recognisable as one. */
    private String messageId(UUID messageId) {
        String address = config.senderAddress();
        return "<" + messageId + address.substring(address.lastIndexOf('@')) + ">";
    }
}
