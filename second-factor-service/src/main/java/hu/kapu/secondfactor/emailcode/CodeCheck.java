package hu.kapu.secondfactor.emailcode;

/** What a typed code is in its flow. Only {@link Wrong} is a guess and stays counted. */
public sealed interface CodeCheck {
    /** The newest code, valid until now and spent by this. */
    record Right() implements CodeCheck {}

    /** {@code attemptsLeft} for this code; at 0 a new one must be asked for. */
    record Wrong(int attemptsLeft) implements CodeCheck {}

    /** A code mailed earlier; only the newest counts. */
    record Superseded(int number, int newest) implements CodeCheck {}

    record AlreadyUsed() implements CodeCheck {}

    record Expired() implements CodeCheck {}

    /** Too many wrong ones; this code is dead, whatever is typed. */
    record Spent() implements CodeCheck {}

    /** No code of this flow waits to be typed. */
    record NoneSent() implements CodeCheck {}
}
