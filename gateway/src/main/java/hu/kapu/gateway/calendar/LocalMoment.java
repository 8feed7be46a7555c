package hu.kapu.gateway.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A date and time as a rule states it, resolved in Europe/Budapest: {@code 2025-01-16T00:00}, or with its offset,
 * {@code 2025-10-26T02:30+01:00}, which is required where the wall clock skips or repeats that time.
 */
public final class LocalMoment {
    public static final ZoneId BUDAPEST = ZoneId.of("Europe/Budapest");
    private static final Pattern OFFSET = Pattern.compile("(Z|[+-][0-9]{2}:[0-9]{2})$");

    private LocalMoment() {}

    /** The instant meant; throws when the text is not a time, or not one single time in Budapest. */
    public static Instant resolve(String text) {
        boolean carriesOffset = OFFSET.matcher(text).find();
        return carriesOffset ? withOffset(OffsetDateTime.parse(text)) : withoutOffset(LocalDateTime.parse(text));
    }

    private static Instant withoutOffset(LocalDateTime local) {
        List<ZoneOffset> offsets = BUDAPEST.getRules().getValidOffsets(local);
        if (offsets.size() != 1) {
            throw new DateTimeException(
                    "%s happens %d times in Budapest; write its offset".formatted(local, offsets.size()));
        }
        return local.toInstant(offsets.getFirst());
    }

    private static Instant withOffset(OffsetDateTime moment) {
        if (!BUDAPEST.getRules().isValidOffset(moment.toLocalDateTime(), moment.getOffset())) {
            throw new DateTimeException("%s does not exist in Budapest".formatted(moment));
        }
        return moment.toInstant();
    }
}
