package hu.kapu.secondfactor.requester;

import java.util.UUID;

/**
 * The citizen for whom a caller asks, and the sign-in transaction in which it happens.
 *
 * @param passwordProven true if the password was given a short while ago; without it nothing is requested or verified
 */
public record Requester(UUID citizen, UUID transaction, boolean passwordProven) {}
