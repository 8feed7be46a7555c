package hu.kapu.notification.letters;

/** A letter ready for the envelope. */
public record WrittenLetter(LetterLanguage language, String subject, String text, String html) {
    @Override
    public String toString() {
        return "WrittenLetter[***]";
    }
}
