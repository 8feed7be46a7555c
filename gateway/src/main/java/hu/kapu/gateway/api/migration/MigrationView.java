package hu.kapu.gateway.api.migration;

import com.fasterxml.jackson.annotation.JsonInclude;
import hu.kapu.gateway.clients.MigrationFigures;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The migration in three numbers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Migration",
        description = "Citizens who can sign in, by how many factors they have; to the next lower ten")
public record MigrationView(
        @Schema(description = "When the numbers were counted; absent before the first count") @Nullable
        Instant countedAt,

        long citizens,
        long withSecondFactor,
        long singleFactor,

        @Schema(description = "Cohorts smaller than this are shown together", examples = "10")
        long smallestShown,

        @Schema(description = "Where the citizens with one factor are told apart")
        List<String> cohorts) {

    static final String PATH = "/api/v1/migration";
    private static final List<String> COHORTS =
            List.of(PATH + "/last-sign-in", PATH + "/portal", PATH + "/mail-domain");

    static MigrationView of(MigrationFigures.Known known) {
        return new MigrationView(
                known.countedAt().orElse(null),
                known.citizens(),
                known.citizens() - known.singleFactor(),
                known.singleFactor(),
                known.smallestShown(),
                COHORTS);
    }
}
