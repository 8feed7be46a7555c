package hu.kapu.secondfactor.emailcode;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mailed code as its page shows it; the code itself is in the mail only.
 *
 * @param number counted from 1 in the sign-in or enrolment
 * @param messageId the mail, for following how it fares
 * @param sendAgainAt when another one may be asked for
 * @param sentAt when the mail server took the mail; null until that is known
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ChallengeView(
        int number,
        String checkWord,
        UUID messageId,
        Instant requestedAt,
        Instant sendAgainAt,
        @Nullable Instant sentAt,
        Instant validUntil,
        int attemptsLeft) {
    static ChallengeView of(Challenge challenge, int attemptsLeft) {
        return new ChallengeView(
                challenge.number(),
                challenge.checkWord(),
                challenge.messageId(),
                challenge.requestedAt(),
                challenge.sendAgainAt(),
                challenge.sentAt().orElse(null),
                challenge.validUntil(),
                attemptsLeft);
    }
}
