package hu.kapu.secondfactor.verification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A factor on which this attempt already counts as a failure.
 *
 * @param recent in the rolling window, oldest first, this attempt last
 * @param inRow since the last success, this attempt included
 */
record CountedFailures(UUID factor, List<Instant> recent, int inRow) {}
