package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.totp.TotpCode;
import java.util.UUID;

/**
 * One code typed to confirm an enrolment.
 *
 * @param id made by the gateway; a repeated call with it gets the first answer again
 */
record ConfirmationAttempt(UUID id, UUID enrolment, Requester requester, TotpCode code) {}
