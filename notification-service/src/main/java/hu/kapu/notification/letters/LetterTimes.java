package hu.kapu.notification.letters;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as people in Hungary read them: {@code 2025. január 16. 9:05}. */
final class LetterTimes {
    private static final ZoneId BUDAPEST = ZoneId.of("Europe/Budapest");
    private static final DateTimeFormatter HUNGARIAN =
            DateTimeFormatter.ofPattern("uuuu. MMMM d. H:mm", Locale.of("hu", "HU"));
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMMM uuuu, H:mm '(Budapest time)'", Locale.UK);

    private LetterTimes() {}

    static String of(Instant instant, LetterLanguage language) {
        DateTimeFormatter format = switch (language) {
            case HU -> HUNGARIAN;
            case EN -> ENGLISH;
        };
        return format.format(instant.atZone(BUDAPEST));
    }
}
