package hu.kapu.gateway.oidc.challenge;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.EmailChallenge;
import hu.kapu.gateway.oidc.challenge.ChallengeAnswer.Expected;
import hu.kapu.gateway.oidc.challenge.ChallengeAnswer.Mail;
import hu.kapu.gateway.oidc.challenge.ChallengeAnswer.Objection;
import hu.kapu.gateway.signin.OfferedMethods;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells the app where a sign-in goes on after the password, and what it has to show about the mail with the code. */
@ApplicationScoped
class MailForApp {
    private final OfferedMethods offered;

    MailForApp(OfferedMethods offered) {
        this.offered = offered;
    }

    /** At a step that follows from the citizen's factors, whatever was chosen. */
    Progress at(Visit visit, Step step) {
        return switch (step) {
            case PASSWORD_ALONE ->
                new Progress.Ended(new ChallengeAnswer.InBrowser("the citizen has to request a second factor first"));
            case CODE_METHOD -> Progress.to(visit, new Expected.Choice(others(visit.transaction())));
            case CHOOSE, PASSWORD, CODE, ENROLMENT, REFUSED, BACK_TO_PORTAL, ACCOUNT, REGISTRAR -> Progress.to(visit);
        };
    }

    Progress shown(Visit visit, EmailChallenge challenge) {
        return switch (challenge) {
            case EmailChallenge.Requested requested -> Progress.to(visit, code(visit.transaction(), requested));
            case EmailChallenge.None() -> Progress.to(visit);
            case EmailChallenge.NoEmailCode() -> Progress.to(visit, new Expected.Choice(others(visit.transaction())));
            case EmailChallenge.Disabled() -> Progress.turnedDown(visit, Objection.of("factor-disabled"));
            case EmailChallenge.Locked(Optional<Instant> until) ->
                Progress.turnedDown(visit, Objection.spent("factor-locked", until));
            case EmailChallenge.TooSoon(Instant retryAt) ->
                Progress.turnedDown(visit, Objection.spent("mail-too-soon", Optional.of(retryAt)));
            case EmailChallenge.PasswordTooOld() -> Progress.turnedDown(visit, Objection.of("password-proof-missing"));
            case EmailChallenge.Unavailable() -> Progress.notNow();
        };
    }

    private static Expected code(SignInTransaction transaction, EmailChallenge.Requested requested) {
        String address = transaction
                .password()
                .map(password -> password.citizen().maskedAddress())
                .orElse("");
        return new Expected.Code(
                Method.EMAIL_CODE,
                Optional.of(new Mail(requested.number(), requested.checkWord(), address, requested.sendAgainAt())));
    }

    /** What else brings a code here than the way that was chosen. */
    private List<Method> others(SignInTransaction transaction) {
        return offered.at(transaction.target()).stream()
                .filter(Method::isSecondFactor)
                .filter(method -> method != transaction.secondMethod())
                .toList();
    }
}
