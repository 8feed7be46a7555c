package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The registrar's door: what this official may do, and the cases that wait, newest first.
 *
 * @param olderPath the next page of cases, or null
 */
public record RegistrarHomePage(
        Layout layout,
        String name,
        List<RoleLine> roles,
        boolean registers,
        boolean operates,
        boolean audits,
        List<CaseLine> cases,
        @Nullable String olderPath)
        implements Page {

    /** A role, where, and until when. */
    public record RoleLine(ShownRole role, String office, Instant until) {}

    /** A case that is not settled; {@code awaits} this very official or not. */
    public record CaseLine(
            String path,
            ShownCase kind,
            String citizenName,
            String initiatorName,
            String office,
            Instant openedAt,
            boolean awaits) {}
}
