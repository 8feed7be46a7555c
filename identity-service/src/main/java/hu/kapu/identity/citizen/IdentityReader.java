package hu.kapu.identity.citizen;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a natural identity on a given day; the first part that is missing or cannot be read decides. */
public final class IdentityReader {
    private static final int LONGEST_NAME = 100;
    private static final int EARLIEST_YEAR = 1850;
    private static final int LATEST_YEAR = 9999;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

    private final LocalDate today;
    private @Nullable String missing;

    private IdentityReader(LocalDate today) {
        this.today = today;
    }

    /** An identity, or the first part that is not in order. */
    public sealed interface Reading {
        record Complete(NaturalIdentity identity) implements Reading {}

        record Incomplete(String field) implements Reading {}
    }

    public static Reading read(TypedIdentity typed, LocalDate today) {
        IdentityReader reader = new IdentityReader(today);
        NaturalIdentity identity = reader.identity(typed);
        return reader.missing == null ? new Reading.Complete(identity) : new Reading.Incomplete(reader.missing);
    }

    /** In Unicode form NFC, with single spaces and none around. */
    public static String tidy(@Nullable String typed) {
        String text = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFC);
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Whether it can be the date of anything in somebody's life. */
    public static boolean isPlausible(@Nullable LocalDate date) {
        return date != null && date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR;
    }

    private NaturalIdentity identity(TypedIdentity typed) {
        return new NaturalIdentity(
                name("familyName", typed.familyName()),
                name("givenName", typed.givenName()),
                name("birthFamilyName", typed.birthFamilyName()),
                name("birthGivenName", typed.birthGivenName()),
                name("birthPlace", typed.birthPlace()),
                birthDate(typed.birthDate()),
                name("motherFamilyName", typed.motherFamilyName()),
                name("motherGivenName", typed.motherGivenName()));
    }

    private String name(String field, @Nullable String typed) {
        String name = tidy(typed);
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || INVISIBLE.matcher(name).find()) {
            miss(field);
        }
        return name;
    }

    private LocalDate birthDate(@Nullable LocalDate typed) {
        if (typed == null || !isPlausible(typed) || typed.isAfter(today)) {
            miss("birthDate");
            return today;
        }
        return typed;
    }

    private void miss(String field) {
        if (missing == null) {
            missing = field;
        }
    }
}
