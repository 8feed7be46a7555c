package hu.kapu.notification.delivery;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;

/**
 * Reads the mail server's refusals (RFC 5321 section 4.2). Only what it says about the recipient or the letter itself
 * ends a letter; a refused sender, login or greeting is a fault of the installation, which an operator repairs. The
 * words of a reply are never passed on, because they quote the address.
 */
final class MailServerAnswer {
    private static final String OF_RECIPIENT = "recipient address not accepted";
    private static final String OF_CONTENT = "sending data failed";

    private MailServerAnswer() {}

    static Handover of(Throwable failure) {
        return switch (failure) {
            case SMTPException reply -> of(reply);
            case IllegalArgumentException _ -> new Handover.Refused(Ending.Reason.ADDRESS_NOT_VALID);
            case TimeoutException _ -> new Handover.Unreachable("no answer in time");
            default -> new Handover.Unreachable(failure.getClass().getSimpleName());
        };
    }

    private static Handover of(SMTPException reply) {
        boolean aboutThisLetter = isAbout(reply, OF_RECIPIENT) || isAbout(reply, OF_CONTENT);
        if (!aboutThisLetter) {
            return new Handover.Unreachable("reply " + reply.getReplyCode());
        }
        return reply.isPermanent()
                ? new Handover.Refused(Ending.Reason.REFUSED)
                : new Handover.NotNow("reply " + reply.getReplyCode());
    }

    private static boolean isAbout(SMTPException reply, String step) {
        return reply.getMessage() != null && reply.getMessage().startsWith(step);
    }
}
