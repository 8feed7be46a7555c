package hu.kapu.secondfactor.changes;

import hu.kapu.secondfactor.requester.Requester;
import java.util.UUID;

/**
 * Somebody wants to change a citizen's factors.
 *
 * @param attempt made by the gateway; a repeated call with it gets the first answer again
 */
public record ChangeRequest(Requester requester, UUID attempt) {}
