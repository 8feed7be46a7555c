package hu.kapu.secondfactor.emailcode;

import hu.kapu.secondfactor.requester.SealedRecipient;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody wants a code.
 *
 * @param attempt made by the gateway; a repeated request with it gets the first answer again and sends nothing
 * @param knownDevice whether the browser is one the citizen has signed in with before
 * @param portalName named in the mail; none at the account site
 */
public record CodeRequest(
        EmailFlow flow, UUID attempt, SealedRecipient recipient, boolean knownDevice, Optional<String> portalName) {}
