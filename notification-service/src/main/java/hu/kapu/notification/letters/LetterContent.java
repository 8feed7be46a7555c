package hu.kapu.notification.letters;

import java.util.List;
import java.util.Optional;

/**
 * The sentences of one letter, before they become text or HTML.
 *
 * @param code stands alone on the first line and nowhere else
 */
record LetterContent(
        String language,
        String subject,
        Optional<CodeLine> code,
        String salutation,
        List<String> paragraphs,
        String signature) {

    /** {@code label} says what the code is for. */
    record CodeLine(String label, String value) {}
}
