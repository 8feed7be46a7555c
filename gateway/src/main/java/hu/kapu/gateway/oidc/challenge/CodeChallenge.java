package hu.kapu.gateway.oidc.challenge;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.challenge.ChallengeAnswer.Objection;
import hu.kapu.gateway.signin.ChooseSecondMethod;
import hu.kapu.gateway.signin.CodeOutcome;
import hu.kapu.gateway.signin.Landing;
import hu.kapu.gateway.signin.ProvenPassword;
import hu.kapu.gateway.signin.SendEmailCode;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.Step;
import hu.kapu.gateway.signin.SubmitCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The second factor of a sign-in without a browser: choosing it, its mail, its code. */
@ApplicationScoped
class CodeChallenge {
    private final ChooseSecondMethod choose;
    private final SendEmailCode sendEmailCode;
    private final SubmitCode submit;
    private final MailForApp mails;

    CodeChallenge(ChooseSecondMethod choose, SendEmailCode sendEmailCode, SubmitCode submit, MailForApp mails) {
        this.choose = choose;
        this.sendEmailCode = sendEmailCode;
        this.submit = submit;
        this.mails = mails;
    }

    Uni<Progress> take(Visit visit, Typed typed) {
        SignInTransaction transaction = visit.transaction();
        Optional<Method> other = typed.method()
                .filter(Method::isSecondFactor)
                .filter(method ->
                        transaction.presentStep() == Step.CODE_METHOD || method != transaction.secondMethod());
        if (other.isPresent()) {
            return choose.press(transaction, other.get()).chain(outcome -> chosen(visit, outcome));
        }
        if (typed.anotherMailAfter().isPresent()) {
            return another(visit, typed.anotherMailAfter().get());
        }
        return typed.code().isPresent()
                ? submit.submit(
                                transaction,
                                transaction.secondMethod(),
                                typed.code().get(),
                                Optional.empty())
                        .map(outcome -> answer(visit, outcome))
                : now(Progress.to(visit));
    }

    Uni<Progress> takeAgain(Visit visit, Typed typed) {
        SignInTransaction transaction = visit.transaction();
        return submit.submitAgain(
                        transaction, transaction.secondMethod(), typed.code().orElse(""))
                .map(outcome -> answer(visit, outcome));
    }

    private Uni<Progress> chosen(Visit visit, ChooseSecondMethod.Outcome outcome) {
        return switch (outcome) {
            case ChooseSecondMethod.Outcome.Chosen(SignInTransaction chosen, ProvenPassword password) ->
                chosen.secondMethod() == Method.EMAIL_CODE
                        ? sendEmailCode.first(chosen, password).map(mail -> mails.shown(visit.at(chosen), mail))
                        : now(Progress.to(visit.at(chosen)));
            case ChooseSecondMethod.Outcome.Passed(SignInTransaction now) -> now(Progress.to(visit.at(now)));
            case ChooseSecondMethod.Outcome.NotAllowed(Method method, var decision) ->
                refuse(OAuthError.ACCESS_DENIED, "the calendar does not open this portal to " + method.wireName());
            case ChooseSecondMethod.Outcome.LevelNotReached() ->
                refuse(OAuthError.UNMET_AUTHENTICATION_REQUIREMENTS, "this method does not reach the level asked for");
        };
    }

    private Uni<Progress> another(Visit visit, int after) {
        SignInTransaction transaction = visit.transaction();
        Optional<ProvenPassword> password = transaction.password();
        return password.isEmpty() || transaction.secondMethod() != Method.EMAIL_CODE
                ? now(Progress.to(visit))
                : sendEmailCode.another(transaction, password.get(), after).map(mail -> mails.shown(visit, mail));
    }

    private static Progress answer(Visit visit, CodeOutcome outcome) {
        return switch (outcome) {
            case CodeOutcome.Moved(Landing landing) -> Progress.to(visit.landed(landing));
            case CodeOutcome.NotReadable() -> Progress.turnedDown(visit, Objection.of("code-not-readable"));
            case CodeOutcome.Wrong(Optional<Integer> attemptsLeft, Optional<Integer> clockOffset) ->
                Progress.turnedDown(
                        visit, new Objection("code-wrong", attemptsLeft, clockOffset, Optional.empty(), false));
            case CodeOutcome.AlreadyUsed() -> Progress.turnedDown(visit, Objection.of("code-already-used"));
            case CodeOutcome.Superseded ignored -> Progress.turnedDown(visit, Objection.of("code-superseded"));
            case CodeOutcome.Expired() -> Progress.turnedDown(visit, Objection.of("code-expired"));
            case CodeOutcome.NoCodeSent() -> Progress.turnedDown(visit, Objection.of("no-code-sent"));
            case CodeOutcome.ChallengeSpent() -> Progress.turnedDown(visit, Objection.of("challenge-spent"));
            case CodeOutcome.Locked(Optional<Instant> until) ->
                Progress.turnedDown(visit, Objection.spent("factor-locked", until));
            case CodeOutcome.Disabled() -> Progress.turnedDown(visit, Objection.of("factor-disabled"));
            case CodeOutcome.NoSecondFactor ignored ->
                new Progress.Ended(new ChallengeAnswer.InBrowser("the citizen has to request a second factor first"));
            case CodeOutcome.NoEmailCode() -> Progress.turnedDown(visit, Objection.of("no-email-code"));
            case CodeOutcome.RecentlyReset(Optional<Instant> until) ->
                Progress.turnedDown(visit, Objection.spent("recently-reset", until));
            case CodeOutcome.PasswordTooOld(SignInTransaction now) ->
                Progress.turnedDown(visit.at(now), Objection.of("password-proof-missing"));
            case CodeOutcome.Unavailable() -> Progress.notNow();
        };
    }

    private static Uni<Progress> refuse(OAuthError error, String description) {
        return now(new Progress.Ended(new ChallengeAnswer.Refused(error, description)));
    }

    private static Uni<Progress> now(Progress progress) {
        return Uni.createFrom().item(progress);
    }
}
