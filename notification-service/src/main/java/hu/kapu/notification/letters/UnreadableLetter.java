package hu.kapu.notification.letters;

/** A request that no retry makes a letter; the message names what is wrong and quotes nothing. */
public class UnreadableLetter extends RuntimeException {
    public UnreadableLetter(String message) {
        super(message);
    }
}
