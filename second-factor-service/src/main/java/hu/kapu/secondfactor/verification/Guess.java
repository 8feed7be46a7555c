package hu.kapu.secondfactor.verification;

import java.time.Instant;
import java.util.List;

/**
 * A code that fits none of the citizen's authenticators.
 *
 * @param transactionAttempts the places taken in its transaction, this one included
 */
record Guess(List<ReservedAuthenticator> reserved, int transactionAttempts, Instant at) {}
