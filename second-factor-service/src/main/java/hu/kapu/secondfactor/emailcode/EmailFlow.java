package hu.kapu.secondfactor.emailcode;

import java.util.UUID;

/**
 * What a code is for; it is worth nothing anywhere else.
 *
 * @param id the sign-in transaction, or the enrolment
 */
public record EmailFlow(UUID citizen, UUID id, EmailPurpose purpose) {
    public static EmailFlow signIn(UUID citizen, UUID transaction) {
        return new EmailFlow(citizen, transaction, EmailPurpose.SIGN_IN);
    }

    public static EmailFlow enrolment(UUID citizen, UUID enrolment) {
        return new EmailFlow(citizen, enrolment, EmailPurpose.ENROLMENT);
    }
}
