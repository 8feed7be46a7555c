package hu.kapu.gateway.clients;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Whom a registrar's search found. */
public sealed interface FoundCitizens {
    record Some(List<Citizen> citizens) implements FoundCitizens {}

    record Unavailable() implements FoundCitizens {}

    /** One citizen, with what an official may see. */
    record Citizen(
            UUID citizenId,
            String userName,
            String status,
            NaturalIdentity identity,
            String maskedAddress,
            Optional<Instant> registeredAt) {}

    static FoundCitizens of(Answer answer) {
        if (answer.is(422) || answer.is(400)) {
            return new Some(List.of());
        }
        return answer.is(200)
                ? new Some(StreamSupport.stream(answer.body().path("citizens").spliterator(), false)
                        .map(node -> citizen(new Answer(200, node)))
                        .toList())
                : new Unavailable();
    }

    private static Citizen citizen(Answer part) {
        return new Citizen(
                part.id("citizenId"),
                part.text("userName"),
                part.text("status"),
                NaturalIdentity.of(part.body().path("identity")),
                part.text("maskedAddress"),
                part.optionalInstant("registeredAt"));
    }
}
