package hu.kapu.gateway.api.migration;

import com.fasterxml.jackson.annotation.JsonInclude;
import hu.kapu.gateway.api.Cursor;
import hu.kapu.gateway.clients.MigrationCohorts;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Some cohorts of citizens with one factor, the largest first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Cohorts",
        description = "Citizens with one factor by what they have in common, the largest cohort first")
public record CohortsView(
        @Schema(description = "When they were counted; absent before the first count") @Nullable
        Instant countedAt,

        List<CohortView> cohorts,

        @Schema(description = "The cursor of the next page; absent on the last one") @Nullable
        String nextCursor) {

    /** One cohort. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Cohort")
    public record CohortView(
            @Schema(
                    description = "A month, a portal's id or a mail domain; absent for all cohorts that are too small"
                            + " to be shown",
                    examples = "2025-01")
            @Nullable
            String name,

            long singleFactor) {}

    static CohortsView of(MigrationCohorts.Page page) {
        String state = state(page);
        return new CohortsView(
                page.countedAt().orElse(null),
                page.cohorts().stream()
                        .map(cohort -> new CohortView(cohort.name().orElse(null), cohort.singleFactor()))
                        .toList(),
                page.next().isPresent() ? new Cursor(state, page.next().getAsLong()).text() : null);
    }

    /** Each count is a list of its own. */
    static String state(MigrationCohorts.Page page) {
        return page.countedAt().map(Instant::toString).orElse("none");
    }
}
