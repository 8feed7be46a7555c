package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What officials did, newest first.
 *
 * @param olderPath the next page, or null
 */
public record RegistrarAuditPage(
        Layout layout, List<Line> actions, @Nullable String olderPath) implements Page {

    /** One action. */
    public record Line(
            Instant at,
            String officialName,
            String office,
            ShownAction action,
            @Nullable String citizenId,
            @Nullable String caseNumber,
            @Nullable String reason) {}
}
