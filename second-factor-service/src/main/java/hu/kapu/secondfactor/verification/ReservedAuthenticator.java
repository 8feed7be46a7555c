package hu.kapu.secondfactor.verification;

import io.vertx.mutiny.core.buffer.Buffer;
import java.time.Instant;
import java.util.UUID;

/** An authenticator against which a code may be checked: this attempt already counts as a failure. */
record ReservedAuthenticator(CountedFailures counted, Buffer sealedSecret, Instant activatedAt) {
    UUID id() {
        return counted.factor();
    }
}
