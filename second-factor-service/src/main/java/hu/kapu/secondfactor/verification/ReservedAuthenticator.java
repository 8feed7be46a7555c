package hu.kapu.secondfactor.verification;

import hu.kapu.secondfactor.totp.TimeStep;
import io.vertx.mutiny.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An authenticator against which a code may be checked: this attempt already counts as a failure.
 *
 * @param failures in the rolling window, oldest first, this attempt last
 * @param failuresInRow since the last success, this attempt included
 */
record ReservedAuthenticator(
        UUID id, Buffer sealedSecret, TimeStep lastStep, List<Instant> failures, int failuresInRow) {}
