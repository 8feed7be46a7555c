package hu.kapu.identity.activation;

import hu.kapu.identity.citizen.IdentityTopic;
import hu.kapu.kit.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * Event: the citizen has a new password.
 *
 * @param occasion {@code first-login} or {@code home-registration}
 */
public record PasswordSet(UUID citizenId, Instant at, String occasion) {
    static PasswordSet atFirstLogin(UUID citizen, Instant at) {
        return new PasswordSet(citizen, at, "first-login");
    }

    public static PasswordSet atHomeRegistration(UUID citizen, Instant at) {
        return new PasswordSet(citizen, at, "home-registration");
    }

    public OutboxEvent event() {
        return new OutboxEvent(IdentityTopic.NAME, "password-set.v1", citizenId, this);
    }
}
