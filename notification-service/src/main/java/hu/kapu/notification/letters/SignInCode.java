package hu.kapu.notification.letters;

import hu.kapu.notification.letters.LetterContent.CodeLine;
import java.util.Optional;

/**
 * The code with which somebody who knows the password signs in.
 *
 * @param code in groups, as it is to be read
 * @param checkWord the word that the page shows too
 * @param number which code of this sign-in it is, from 1
 * @param portal where the citizen is going; empty for the account site
 */
public record SignInCode(String code, String checkWord, int number, Optional<String> portal) implements Letter {
    static final String TEMPLATE = "sign-in-code";

    static SignInCode of(Parameters given) {
        return new SignInCode(
                given.text("code"), given.text("checkWord"), given.number("number"), given.optionalText("portal"));
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    public LetterContent in(Words words) {
        LetterTexts texts = words.texts();
        return words.letter(
                texts.signInCodeSubject(number),
                new CodeLine(texts.signInCodeLabel(number), code),
                texts.checkWord(checkWord),
                portal.map(texts::signInCodeWhere).orElseGet(texts::signInCodeAccountSite),
                texts.codeTenMinutes(),
                texts.codeNewest(),
                texts.nobodyAsks(),
                texts.signInCodeNotYou(words.telephone()),
                words.site());
    }

    @Override
    public String toString() {
        return "SignInCode[***]";
    }
}
