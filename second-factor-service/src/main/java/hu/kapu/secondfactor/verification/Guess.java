package hu.kapu.secondfactor.verification;

import hu.kapu.secondfactor.proof.FactorMethod;
import java.time.Instant;
import java.util.List;

/**
 * A code that fits none of the citizen's factors of its method.
 *
 * @param placesLeft for the transaction with an app, for the mailed code with codes by e-mail
 */
record Guess(FactorMethod method, List<CountedFailures> counted, int placesLeft, Instant at) {}
