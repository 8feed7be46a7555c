package hu.kapu.notification.letters;

import hu.kapu.notification.letters.LetterContent.CodeLine;
import java.time.Instant;

/**
 * The code for a forgotten password.
 *
 * @param code in groups, as it is to be read
 */
public record RecoveryCode(String code, Instant validUntil) implements Letter {
    static final String TEMPLATE = "recovery-code";

    static RecoveryCode of(Parameters given) {
        return new RecoveryCode(given.text("code"), given.instant("validUntil"));
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    public LetterContent in(Words words) {
        LetterTexts texts = words.texts();
        return words.letter(
                texts.recoveryCodeSubject(),
                new CodeLine(texts.recoveryCodeLabel(), code),
                texts.recoveryCodeWhy(),
                texts.codeOnceUntil(words.time(validUntil)),
                texts.nobodyAsks(),
                texts.recoveryCodeNotYou(words.telephone()),
                words.site());
    }

    @Override
    public String toString() {
        return "RecoveryCode[***]";
    }
}
