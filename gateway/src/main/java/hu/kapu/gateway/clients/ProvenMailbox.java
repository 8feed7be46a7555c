package hu.kapu.gateway.clients;

import java.time.Instant;
import java.util.UUID;

/** Whose mailbox a recovery code proved, and when; good for choosing a new password, never for signing in. */
public record ProvenMailbox(UUID citizenId, String userName, Instant recoveryAt) {
    static ProvenMailbox of(Answer answer) {
        return new ProvenMailbox(answer.id("citizenId"), answer.text("userName"), answer.instant("recoveryAt"));
    }

    @Override
    public String toString() {
        return "ProvenMailbox[" + citizenId + "]";
    }
}
