package hu.kapu.notification.letters;

import hu.kapu.notification.letters.LetterContent.CodeLine;
import java.time.Instant;

/**
 * The one-time code with which a newly registered citizen sets a password.
 *
 * @param code in groups, as it is to be read
 */
public record FirstLoginCode(String code, String userName, Instant validUntil) implements Letter {
    static final String TEMPLATE = "first-login-code";

    static FirstLoginCode of(Parameters given) {
        return new FirstLoginCode(given.text("code"), given.text("userName"), given.instant("validUntil"));
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    public String toString() {
        return "FirstLoginCode[***]";
    }

    @Override
    public LetterContent in(Words words) {
        LetterTexts texts = words.texts();
        return words.letter(
                texts.firstLoginSubject(),
                new CodeLine(texts.firstLoginLabel(), code),
                texts.firstLoginWhy(userName),
                texts.firstLoginHow(),
                words.site(),
                texts.firstLoginUntil(words.time(validUntil)),
                texts.nobodyAsks(),
                texts.firstLoginNotYou(words.telephone()));
    }
}
