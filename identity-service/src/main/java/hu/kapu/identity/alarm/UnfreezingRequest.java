package hu.kapu.identity.alarm;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body that asks to unfreeze an account: by the citizen with a factor, or by a registrar's case.
 *
 * @param factorActivatedAt when the factor that was just proved came into force
 */
record UnfreezingRequest(
        @Nullable UUID attemptId,
        @Nullable Instant factorActivatedAt,
        @Nullable UUID caseId) {}
