package hu.kapu.notification.delivery;

import hu.kapu.kit.sealing.MailOpener;
import hu.kapu.kit.sealing.SealBroken;
import hu.kapu.notification.letters.Letter;
import hu.kapu.notification.letters.UnreadableLetter;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens what was sealed to us. */
@ApplicationScoped
class LetterOpener {
    private final MailOpener seals;

    LetterOpener(MailOpener seals) {
        this.seals = seals;
    }

    /** Throws {@link UnreadableLetter} without a cause, because a parser's message may quote what was inside. */
    OpenedLetter open(SealedLetter sealed) {
        try {
            return new OpenedLetter(
                    Letter.of(sealed.template(), seals.openParameters(sealed.messageId(), sealed.parameters())),
                    seals.openRecipient(sealed.citizen(), sealed.recipient()));
        } catch (SealBroken e) {
            throw new UnreadableLetter("the seal does not open");
        }
    }
}
