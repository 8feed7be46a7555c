package hu.kapu.gateway.api;

import hu.kapu.gateway.calendar.LocalMoment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The parameter {@code at}: an ISO-8601 instant, or a date that means its first moment in Europe/Budapest. */
public final class AskedInstant {
    private static final int LENGTH_OF_A_DATE = "2025-01-16".length();

    private AskedInstant() {}

    /** Nothing for what is neither. */
    public static Optional<Instant> read(String text) {
        try {
            return Optional.of(
                    text.length() == LENGTH_OF_A_DATE
                            ? LocalDate.parse(text)
                                    .atStartOfDay(LocalMoment.BUDAPEST)
                                    .toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
