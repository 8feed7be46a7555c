package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What second factors a citizen has, as the second-factor service tells it now. */
public sealed interface FactorState {
    Set<String> STATUSES = Set.of("active", "locked", "disabled");

    record Known(
            boolean hasSecondFactor,
            boolean mayRequestWithPasswordAlone,
            List<Authenticator> authenticators,
            Optional<Instant> deletionCodeIssuedAt)
            implements FactorState {}

    /** It cannot be known. */
    record Unavailable() implements FactorState {}

    /**
     * One authenticator app.
     *
     * @param status {@code active}, {@code locked} or {@code disabled}
     */
    record Authenticator(
            String label,
            String status,
            Instant activatedAt,
            Optional<Instant> lastUsedAt,
            Optional<Instant> lockedUntil) {}

    static FactorState of(Answer answer) {
        if (!answer.is(200)) {
            return new Unavailable();
        }
        JsonNode deletionCode = answer.body().path("deletionCode");
        return new Known(
                answer.flag("hasSecondFactor"),
                answer.flag("mayRequestWithPasswordAlone"),
                StreamSupport.stream(answer.body().path("authenticators").spliterator(), false)
                        .map(node -> authenticator(new Answer(200, node)))
                        .toList(),
                new Answer(200, deletionCode).optionalInstant("issuedAt"));
    }

    private static Authenticator authenticator(Answer part) {
        return new Authenticator(
                part.text("label"),
                status(part),
                part.instant("activatedAt"),
                part.optionalInstant("lastUsedAt"),
                part.optionalInstant("lockedUntil"));
    }

    private static String status(Answer part) {
        String status = part.text("status");
        if (!STATUSES.contains(status)) {
            throw new Answer.Unreadable("status");
        }
        return status;
    }
}
