package hu.kapu.secondfactor.clocktrouble;

import hu.kapu.secondfactor.totp.TotpSecret;
import java.util.UUID;

/** An app that may have shown a wrong code, by its row. */
public record CandidateApp(UUID id, TotpSecret secret) {}
