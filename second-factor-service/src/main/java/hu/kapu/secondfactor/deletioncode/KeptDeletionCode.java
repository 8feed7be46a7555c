package hu.kapu.secondfactor.deletioncode;

import java.time.Instant;

/** A citizen's deletion code as it is kept. */
public record KeptDeletionCode(HashedDeletionCode code, Instant issuedAt) {}
