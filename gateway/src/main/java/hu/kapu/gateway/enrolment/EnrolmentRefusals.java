package hu.kapu.gateway.enrolment;

import hu.kapu.gateway.clients.Enrolment;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;

/** What becomes of an answer of which the step at hand makes nothing itself. */
@ApplicationScoped
class EnrolmentRefusals {
    private final EnrolmentPages pages;

    EnrolmentRefusals(EnrolmentPages pages) {
        this.pages = pages;
    }

    Response of(Enroller enroller, Enrolment answer) {
        return switch (answer) {
            case Enrolment.Stage stage -> EnrolmentPages.seeOther(enroller.at(Stages.page(stage)));
            case Enrolment.AlreadyConfirmed() -> EnrolmentPages.seeOther(enroller.at(Stages.DELETION_CODE));
            case Enrolment.NotConfirmed() -> EnrolmentPages.seeOther(enroller.at(Stages.APP));
            case Enrolment.PasswordTooOld() -> EnrolmentPages.seeOther(enroller.at("/jelszo"));
            case Enrolment.ProofMissing() ->
                EnrolmentPages.seeOther(enroller.door().proveAgain());
            case Enrolment.RecentlyReset(Instant until) -> pages.restricted(enroller, until);
            case Enrolment.TooManyAttempts tooMany ->
                pages.refused(
                        enroller,
                        429,
                        Refusal.of(Reason.TOO_MANY_ATTEMPTS)
                                .withRetryAt(tooMany.retryAt().orElse(null)));
            case Enrolment.MailTooSoon(Instant retryAt) ->
                pages.refused(enroller, 429, Refusal.of(Reason.MAIL_TOO_SOON).withRetryAt(retryAt));
            case Enrolment.Overloaded(Duration wait) -> pages.overloaded(enroller, wait);
            case Enrolment.Unavailable() -> pages.error(enroller, ErrorPage.Kind.UNAVAILABLE);
            case Enrolment.SecondFactorPresent() -> refused(enroller, 403, Reason.SECOND_FACTOR_PRESENT);
            case Enrolment.EmailCodePresent() -> refused(enroller, 409, Reason.EMAIL_CODE_PRESENT);
            case Enrolment.TooManyAuthenticators() -> refused(enroller, 409, Reason.TOO_MANY_AUTHENTICATORS);
            case Enrolment.FactorGone() -> refused(enroller, 404, Reason.FACTOR_UNKNOWN);
            case Enrolment.Unknown() -> refused(enroller, 410, Reason.ENROLMENT_UNKNOWN);
            case Enrolment.Expired() -> refused(enroller, 410, Reason.ENROLMENT_EXPIRED);
            case Enrolment.NotReadable() -> refused(enroller, 422, Reason.CODE_NOT_READABLE);
            case Enrolment.CodeWrong ignored -> refused(enroller, 422, Reason.CODE_WRONG);
            case Enrolment.CodeUsed() -> refused(enroller, 422, Reason.CODE_ALREADY_USED);
            case Enrolment.Superseded() -> refused(enroller, 422, Reason.CODE_SUPERSEDED);
            case Enrolment.CodeExpired() -> refused(enroller, 422, Reason.CODE_EXPIRED);
            case Enrolment.NoCodeSent() -> refused(enroller, 422, Reason.NO_CODE_SENT);
            case Enrolment.ChallengeSpent() -> refused(enroller, 422, Reason.CHALLENGE_SPENT);
        };
    }

    private Response refused(Enroller enroller, int status, Reason reason) {
        return pages.refused(enroller, status, Refusal.of(reason));
    }
}
