package hu.kapu.bench.enumeration;

import java.util.Locale;

/**
 * Whom a question is about. Who exists and who does not differ in one letter, so that no length gives them away.
 *
 * @param number each number is asked about once per door, so that no budget is touched twice
 */
record Somebody(int number, boolean exists) {
    String userName() {
        return String.format(Locale.ROOT, "%s.%05d", exists ? "lakos" : "senki", number);
    }

    /** Somebody else of the same kind. */
    Somebody further(int by) {
        return new Somebody(number + by, exists);
    }

    String email() {
        return userName() + "@example.hu";
    }

    String documentNumber() {
        return String.format(Locale.ROOT, "%06d%s", number, exists ? "LA" : "SE");
    }
}
