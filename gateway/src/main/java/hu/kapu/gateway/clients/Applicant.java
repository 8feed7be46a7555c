package hu.kapu.gateway.clients;

import java.time.Instant;
import java.util.UUID;

/** For whom the second-factor service is asked: the citizen, the sign-in it happens in and the proof of the password. */
public record Applicant(UUID transactionId, UUID citizenId, Instant passwordAt) {}
