package hu.kapu.secondfactor.verification;

import hu.kapu.secondfactor.proof.FactorMethod;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.SealedRecipient;
import hu.kapu.secondfactor.totp.TotpCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One submission of a code.
 *
 * @param id made by the gateway; a repeated call with it gets the first answer again
 * @param method what the citizen says the code is of
 * @param code six digits, from an app or a mail
 * @param olderThan for a frozen account: only factors activated before this count, ended ones too while recoverable
 * @param warning what is needed to warn the citizen by mail, should it come to that
 */
public record VerificationAttempt(
        UUID id,
        Requester requester,
        FactorMethod method,
        TotpCode code,
        Optional<Instant> olderThan,
        WarningRecipient warning) {
    /**
     * Where a warning would go, and what it would name.
     *
     * @param sealed the citizen's address, sealed for the mail service and unread here
     */
    public record WarningRecipient(SealedRecipient sealed, Optional<String> portalName) {}

    UUID citizen() {
        return requester.citizen();
    }
}
