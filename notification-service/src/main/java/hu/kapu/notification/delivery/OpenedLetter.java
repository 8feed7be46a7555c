package hu.kapu.notification.delivery;

import hu.kapu.kit.sealing.MailRecipient;
import hu.kapu.notification.letters.Letter;

/** A letter and its addressee in plain; lives only in memory. */
record OpenedLetter(Letter letter, MailRecipient recipient) {
    @Override
    public String toString() {
        return "OpenedLetter[" + letter.template() + "]";
    }
}
