package hu.kapu.identity.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import hu.kapu.identity.figures.MigrationRows.Counted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures in force, to the next lower ten.
 *
 * @param countedAt null before the first count
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record MigrationFigures(@Nullable Instant countedAt, long citizens, long singleFactor, long smallestShown) {

    /**
     * Some of the cohorts of one kind, the largest first.
     *
     * @param next the value of {@code after} for those that follow; null when there are none
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Page(
            @Nullable Instant countedAt,
            List<Cohort> cohorts,
            @Nullable Long next) {}

    static MigrationFigures of(Counted counted) {
        return new MigrationFigures(
                counted.at(),
                counted.totals().citizens(),
                counted.totals().singleFactor(),
                SmallNumbers.SMALLEST_SHOWN);
    }

    static MigrationFigures notCounted() {
        return new MigrationFigures(null, 0, 0, SmallNumbers.SMALLEST_SHOWN);
    }
}
