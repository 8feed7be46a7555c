package hu.kapu.secondfactor.clocktrouble;

import hu.kapu.secondfactor.totp.TotpCode;
import java.time.Instant;
import java.util.UUID;

/**
 * A code that no app shows at the moment, counted as an attempt.
 *
 * @param apps where those lie that may have shown it
 * @param transaction the sign-in transaction in which it was typed
 */
public record MissedCode(AppTable apps, UUID transaction, TotpCode code, Instant at) {}
