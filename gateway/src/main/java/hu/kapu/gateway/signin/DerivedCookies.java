package hu.kapu.gateway.signin;

import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.kit.sealing.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.UUID;

/**
 * Makes the values that a repeated submission must get once more, out of a mounted key and ids of the row: a second
 * click lands on the same session although only hashes are stored, and a stolen dump without the key yields nothing.
 */
@ApplicationScoped
class DerivedCookies {
    private final KeyedHash keyedHash;
    private final Attempts attempts;

    DerivedCookies(KeyedHash keyedHash, Attempts attempts) {
        this.keyedHash = keyedHash;
        this.attempts = attempts;
    }

    /** The browser id after the attempt that changed what this browser may do. */
    BrowserBinding browserAfter(UUID transaction, UUID attempt) {
        return BrowserBinding.fromBits(keyedHash.index("browser-id", transaction.toString(), attempt.toString()));
    }

    SessionCookie session(UUID transaction, UUID session) {
        byte[] bits = keyedHash.index("session-id", transaction.toString(), session.toString());
        return new SessionCookie(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** The same for the same inputs, so that the same submission is the same attempt. */
    UUID attempt(String purpose, String... inputs) {
        return attempts.of(purpose, inputs);
    }
}
