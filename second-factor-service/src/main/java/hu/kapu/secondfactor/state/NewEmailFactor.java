package hu.kapu.secondfactor.state;

import java.time.Instant;
import java.util.UUID;

/**
 * Codes by e-mail at the moment of their activation.
 *
 * @param transaction the sign-in transaction of the enrolment, so that a repeated call gets the same answer
 * @param enrolledAs the kind of the enrolment
 */
public record NewEmailFactor(UUID id, UUID citizen, UUID transaction, String enrolledAs, Instant activatedAt) {}
