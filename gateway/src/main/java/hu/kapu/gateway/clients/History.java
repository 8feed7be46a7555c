package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** One page of a citizen's history, newest first. */
public sealed interface History {
    /**
     * Known.
     *
     * @param next the position before which the following page begins
     */
    record Known(List<Entry> entries, Optional<Long> next) implements History {}

    /** It cannot be known. */
    record Unavailable() implements History {}

    /**
     * One thing that happened.
     *
     * @param type of the event it is made from, such as {@code signed-in.v1}
     * @param facts what the service kept of it; never a code, a password or an address
     */
    record Entry(long position, Instant at, String type, JsonNode facts) {}

    static History of(Answer answer) {
        if (!answer.is(200)) {
            return new Unavailable();
        }
        JsonNode next = answer.body().path("next");
        return new Known(
                StreamSupport.stream(answer.body().path("entries").spliterator(), false)
                        .map(node -> entry(new Answer(200, node)))
                        .toList(),
                next.isIntegralNumber() ? Optional.of(next.longValue()) : Optional.empty());
    }

    private static Entry entry(Answer part) {
        return new Entry(
                part.body().path("position").asLong(),
                part.instant("at"),
                part.text("type"),
                part.body().path("facts"));
    }
}
