package hu.kapu.secondfactor.verification;

/** Whether a code may be tried in a transaction. */
public sealed interface Reservation {
    /**
     * A place is taken.
     *
     * @param attempts the places taken by now, this one included
     */
    record Reserved(int attempts) implements Reservation {}

    /** The same attempt was answered a moment ago. */
    record Repeated(String answer) implements Reservation {}

    record Spent() implements Reservation {}

    record OtherCitizens() implements Reservation {}
}
