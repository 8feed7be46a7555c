package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/** Some of the cohorts of citizens with one factor. */
public sealed interface MigrationCohorts {
    /**
     * In the order of size.
     *
     * @param next where the next ones begin; empty when there are none
     */
    record Page(Optional<Instant> countedAt, List<Cohort> cohorts, OptionalLong next) implements MigrationCohorts {}

    record UnknownKind() implements MigrationCohorts {}

    record Unavailable() implements MigrationCohorts {}

    /**
     * What its citizens have in common.
     *
     * @param name empty for the rest
     */
    record Cohort(Optional<String> name, long singleFactor) {}

    static MigrationCohorts of(Answer answer) {
        if (answer.is(404)) {
            return new UnknownKind();
        }
        if (!answer.is(200)) {
            return new Unavailable();
        }
        JsonNode next = answer.body().path("next");
        return new Page(
                answer.optionalInstant("countedAt"),
                StreamSupport.stream(answer.body().path("cohorts").spliterator(), false)
                        .map(MigrationCohorts::cohort)
                        .toList(),
                next.isIntegralNumber() ? OptionalLong.of(next.asLong()) : OptionalLong.empty());
    }

    private static Cohort cohort(JsonNode node) {
        JsonNode name = node.path("name");
        return new Cohort(
                name.isTextual() ? Optional.of(name.textValue()) : Optional.empty(),
                node.path("singleFactor").asLong());
    }
}
