package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What second factors a citizen has, as the second-factor service tells it now. */
public sealed interface FactorState {
    String INACTIVE = "inactive";
    Set<String> STATUSES = Set.of("active", "locked", "disabled", INACTIVE);

    /** How things stand; the proof is what was proved last in the sign-in asked for. */
    record Known(
            boolean hasSecondFactor,
            boolean mayRequestWithPasswordAlone,
            List<Authenticator> authenticators,
            Optional<EmailCode> emailCode,
            Optional<Instant> deletionCodeIssuedAt,
            Optional<Proof> proof)
            implements FactorState {
        /** Whether an app counts as present: active, locked or disabled. */
        public boolean hasApp() {
            return authenticators.stream().anyMatch(app -> !app.status().equals(INACTIVE));
        }

        /** Whether codes by e-mail count as present: active, locked or disabled. */
        public boolean hasEmailCode() {
            return emailCode.filter(factor -> !factor.status().equals(INACTIVE)).isPresent();
        }
    }

    /** It cannot be known. */
    record Unavailable() implements FactorState {}

    /**
     * One authenticator app.
     *
     * @param status {@code active}, {@code locked}, {@code disabled}, or {@code inactive}: switched off by the citizen
     */
    record Authenticator(
            UUID id,
            String label,
            String status,
            Instant activatedAt,
            Optional<Instant> lastUsedAt,
            Optional<Instant> lockedUntil,
            Optional<Instant> inactiveSince) {}

    /** Codes by e-mail; the statuses are those of an app. */
    record EmailCode(
            UUID id,
            String status,
            Instant activatedAt,
            Optional<Instant> lastUsedAt,
            Optional<Instant> lockedUntil,
            Optional<Instant> inactiveSince) {}

    /** A factor proved, by its method: {@code totp} or {@code email-code}. */
    record Proof(String method, Instant at) {}

    static FactorState of(Answer answer) {
        if (!answer.is(200)) {
            return new Unavailable();
        }
        return new Known(
                answer.flag("hasSecondFactor"),
                answer.flag("mayRequestWithPasswordAlone"),
                StreamSupport.stream(answer.body().path("authenticators").spliterator(), false)
                        .map((JsonNode node) -> authenticator(new Answer(200, node)))
                        .toList(),
                answer.part("emailCode").map(FactorState::emailCode),
                answer.part("deletionCode").flatMap(code -> code.optionalInstant("issuedAt")),
                answer.part("proof").map(proof -> new Proof(proof.text("method"), proof.instant("at"))));
    }

    private static Authenticator authenticator(Answer part) {
        return new Authenticator(
                part.id("id"),
                part.text("label"),
                status(part),
                part.instant("activatedAt"),
                part.optionalInstant("lastUsedAt"),
                part.optionalInstant("lockedUntil"),
                part.optionalInstant("inactiveSince"));
    }

    private static EmailCode emailCode(Answer part) {
        return new EmailCode(
                part.id("id"),
                status(part),
                part.instant("activatedAt"),
                part.optionalInstant("lastUsedAt"),
                part.optionalInstant("lockedUntil"),
                part.optionalInstant("inactiveSince"));
    }

    private static String status(Answer part) {
        String status = part.text("status");
        if (!STATUSES.contains(status)) {
            throw new Answer.Unreadable("status");
        }
        return status;
    }
}
