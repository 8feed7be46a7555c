package hu.kapu.gateway.statistics;

import java.time.LocalDate;
import java.util.Locale;

/**
 * How often something happened at a portal on one day.
 *
 * @param day in Europe/Budapest
 * @param detail the method of a sign-in, the reason of a refusal
 */
public record SignInCount(LocalDate day, Outcome outcome, String detail, long count) {
    /** What became of it. */
    public enum Outcome {
        SIGNED_IN,
        REFUSED;

        static Outcome parse(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
