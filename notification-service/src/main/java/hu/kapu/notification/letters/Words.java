package hu.kapu.notification.letters;

import hu.kapu.notification.letters.LetterContent.CodeLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One language, one addressee, one message.
 *
 * @param noticeCode with which the addressee can stop the account without signing in
 */
record Words(LetterTexts texts, LetterLanguage language, String name, String noticeCode, LettersConfig config) {

    LetterContent letter(String subject, String... paragraphs) {
        return letter(subject, Optional.empty(), List.of(paragraphs));
    }

    LetterContent letter(String subject, CodeLine code, String... paragraphs) {
        return letter(subject, Optional.of(code), List.of(paragraphs));
    }

    LetterContent letter(String subject, Optional<CodeLine> code, List<String> paragraphs) {
        return new LetterContent(
                language.tag(), subject, code, texts.salutation(name), List.copyOf(paragraphs), texts.signature());
    }

    String time(Instant instant) {
        return LetterTimes.of(instant, language);
    }

    String telephone() {
        return config.telephone();
    }

    String site() {
        return texts.siteInWords(inWords(config.site().hu(), config.site().en()));
    }

    /** What to do if it was somebody else: the end of every notice. */
    List<String> ifItWasNotYou() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(texts.alarmWhat(telephone()));
        paragraphs.add(
                texts.alarmWhere(inWords(config.alarm().hu(), config.alarm().en())));
        paragraphs.add(texts.alarmCode(noticeCode));
        paragraphs.add(texts.noLinks());
        return paragraphs;
    }

    private String inWords(String hungarian, String english) {
        return switch (language) {
            case HU -> hungarian;
            case EN -> english;
        };
    }

    @Override
    public String toString() {
        return "Words[" + language + "]";
    }
}
