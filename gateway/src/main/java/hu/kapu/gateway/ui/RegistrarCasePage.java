package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case: what, about whom, by whom, why.
 *
 * @param path where the decision is sent
 * @param content what will be written, while it waits
 * @param mayDecide whether this official is a second one
 * @param withdrawalPath where this official takes it back, who began it; null once somebody has decided
 */
public record RegistrarCasePage(
        Layout layout,
        String path,
        Case shown,
        List<RegistrarRow> content,
        boolean mayDecide,
        @Nullable String withdrawalPath,
        List<Refusal> errors)
        implements Page {

    /** What stands about it in the record. */
    public record Case(
            ShownCase kind,
            ShownCaseState state,
            String citizenName,
            String initiatorName,
            String office,
            Instant openedAt,
            String reason,
            String caseNumber,
            @Nullable String deciderName,
            @Nullable Instant decidedAt) {}
}
