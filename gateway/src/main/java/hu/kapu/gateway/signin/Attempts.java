package hu.kapu.gateway.signin;

import hu.kapu.kit.sealing.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Ids of attempts made out of what was submitted, so that the same click is the same attempt on every instance. */
@ApplicationScoped
public class Attempts {
    private final KeyedHash keyedHash;

    Attempts(KeyedHash keyedHash) {
        this.keyedHash = keyedHash;
    }

    /** The same for the same inputs; nobody without the key can make it. */
    public UUID of(String purpose, String... inputs) {
        ByteBuffer bits = ByteBuffer.wrap(keyedHash.index(purpose, inputs));
        long high = (bits.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
