package hu.kapu.notification.letters;

import hu.kapu.notification.letters.LetterContent.CodeLine;

/**
 * The code with which a citizen proves to read the mailbox before codes by e-mail become active.
 *
 * @param code in groups, as it is to be read
 * @param checkWord the word that the page shows too
 * @param number which code of this request it is, from 1
 */
public record EnrolmentCode(String code, String checkWord, int number) implements Letter {
    static final String TEMPLATE = "enrolment-code";

    static EnrolmentCode of(Parameters given) {
        return new EnrolmentCode(given.text("code"), given.text("checkWord"), given.number("number"));
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    public LetterContent in(Words words) {
        LetterTexts texts = words.texts();
        return words.letter(
                texts.enrolmentCodeSubject(number),
                new CodeLine(texts.enrolmentCodeLabel(number), code),
                texts.checkWord(checkWord),
                texts.enrolmentCodeWhy(),
                texts.codeTenMinutes(),
                texts.codeNewest(),
                texts.nobodyAsks(),
                texts.enrolmentCodeNotYou(words.telephone()),
                words.site());
    }

    @Override
    public String toString() {
        return "EnrolmentCode[***]";
    }
}
