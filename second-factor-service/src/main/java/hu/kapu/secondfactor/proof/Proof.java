package hu.kapu.secondfactor.proof;

import java.time.Instant;
import java.util.UUID;

/** A code of a factor that was accepted in a transaction. */
public record Proof(FactorMethod method, UUID factor, Instant at) {}
