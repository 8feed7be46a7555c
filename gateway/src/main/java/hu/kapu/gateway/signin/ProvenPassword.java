package hu.kapu.gateway.signin;

import hu.kapu.gateway.clients.AcceptedCitizen;
import java.time.Instant;
import java.util.UUID;

/**
 * A right password in this sign-in: whose, when, and proved by which attempt.
 *
 * @param epoch the citizen's epoch when the call began that proved the password; a risen one voids the sign-in
 */
public record ProvenPassword(AcceptedCitizen citizen, UUID attempt, long epoch) {
    public UUID citizenId() {
        return citizen.citizenId();
    }

    public Instant at() {
        return citizen.passwordAt();
    }
}
