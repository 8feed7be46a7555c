package hu.kapu.gateway.signin;

import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.kit.sealing.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/**
 * Makes the values that a repeated submission must get once more, out of a mounted key and ids of the row: a second
 * click lands on the same session although only hashes are stored, and a stolen dump without the key yields nothing.
 */
@ApplicationScoped
class DerivedCookies {
    private final KeyedHash keyedHash;

    DerivedCookies(KeyedHash keyedHash) {
        this.keyedHash = keyedHash;
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
        ByteBuffer bits = ByteBuffer.wrap(keyedHash.index(purpose, inputs));
        long high = (bits.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
