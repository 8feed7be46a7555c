package hu.kapu.gateway.clients;

import java.time.Instant;
import java.util.Optional;

/** How many citizens have one factor still; identity has left out what could be somebody. */
public sealed interface MigrationFigures {
    /**
     * The figures in force.
     *
     * @param countedAt empty before the first count
     */
    record Known(Optional<Instant> countedAt, long citizens, long singleFactor, long smallestShown)
            implements MigrationFigures {}

    record Unavailable() implements MigrationFigures {}

    static MigrationFigures of(Answer answer) {
        return answer.is(200)
                ? new Known(
                        answer.optionalInstant("countedAt"),
                        answer.body().path("citizens").asLong(),
                        answer.body().path("singleFactor").asLong(),
                        answer.body().path("smallestShown").asLong())
                : new Unavailable();
    }
}
