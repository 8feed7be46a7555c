package hu.kapu.gateway.clients;

import java.util.Arrays;
import java.util.Optional;

/** What an enrolment is for. */
public enum EnrolmentKind {
    /** There is no second factor yet, or no more. */
    FIRST("first"),
    /** A further one beside what is there; the deletion code stays. */
    ADDITIONAL("additional"),
    /** "Beállítás másik eszközre": the old device works until the new one is confirmed. */
    REPLACEMENT("replacement"),
    /** Only a new deletion code. */
    DELETION_CODE("deletion-code");

    private final String wireName;

    EnrolmentKind(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<EnrolmentKind> parse(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName.equals(wireName))
                .findFirst();
    }
}
