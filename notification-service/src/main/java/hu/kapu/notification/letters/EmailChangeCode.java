package hu.kapu.notification.letters;

import hu.kapu.notification.letters.LetterContent.CodeLine;
import java.time.Instant;

/**
 * The code that shows that a new address is read by the citizen.
 *
 * @param code in groups, as it is to be read
 */
public record EmailChangeCode(String code, Instant validUntil) implements Letter {
    static final String TEMPLATE = "email-change-code";

    static EmailChangeCode of(Parameters given) {
        return new EmailChangeCode(given.text("code"), given.instant("validUntil"));
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    public LetterContent in(Words words) {
        LetterTexts texts = words.texts();
        return words.letter(
                texts.emailChangeCodeSubject(),
                new CodeLine(texts.emailChangeCodeLabel(), code),
                texts.emailChangeCodeWhy(),
                texts.codeOnceUntil(words.time(validUntil)),
                texts.nobodyAsks(),
                texts.emailChangeCodeNotYou(words.telephone()),
                words.site());
    }

    @Override
    public String toString() {
        return "EmailChangeCode[***]";
    }
}
