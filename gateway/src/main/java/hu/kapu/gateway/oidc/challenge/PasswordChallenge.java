package hu.kapu.gateway.oidc.challenge;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.challenge.ChallengeAnswer.Objection;
import hu.kapu.gateway.signin.AcceptPassword;
import hu.kapu.gateway.signin.AfterPassword;
import hu.kapu.gateway.signin.ChooseMethod;
import hu.kapu.gateway.signin.Credentials;
import hu.kapu.gateway.signin.CurrentSignIn;
import hu.kapu.gateway.signin.CurrentSignIn.Standing;
import hu.kapu.gateway.signin.Landing;
import hu.kapu.gateway.signin.OfferedMethods;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.Step;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The method and the password of a sign-in without a browser. */
@ApplicationScoped
class PasswordChallenge {
    /** What an app gets that names no method: the strongest that the portal is open to. */
    private static final List<Method> STRONGEST_FIRST = List.of(Method.TOTP, Method.EMAIL_CODE, Method.PASSWORD);

    private final ChooseMethod choose;
    private final CurrentSignIn current;
    private final OfferedMethods offered;
    private final AcceptPassword accept;
    private final AfterPassword afterPassword;
    private final MailForApp mails;

    PasswordChallenge(
            ChooseMethod choose,
            CurrentSignIn current,
            OfferedMethods offered,
            AcceptPassword accept,
            AfterPassword afterPassword,
            MailForApp mails) {
        this.choose = choose;
        this.current = current;
        this.offered = offered;
        this.accept = accept;
        this.afterPassword = afterPassword;
        this.mails = mails;
    }

    Uni<Progress> take(Visit visit, Typed typed) {
        return choose.press(visit.transaction(), method(visit.transaction(), typed))
                .chain(outcome -> switch (outcome) {
                    case ChooseMethod.Outcome.Chosen ignored -> lookAgain(visit, typed);
                    case ChooseMethod.Outcome.Passed(SignInTransaction now) -> now(Progress.to(visit.at(now)));
                    case ChooseMethod.Outcome.NotAllowed(Method method, var decision) ->
                        refuse(
                                OAuthError.ACCESS_DENIED,
                                "the calendar does not open this portal to " + method.wireName());
                    case ChooseMethod.Outcome.LevelNotReached() ->
                        refuse(
                                OAuthError.UNMET_AUTHENTICATION_REQUIREMENTS,
                                "this method does not reach the level asked for");
                });
    }

    Uni<Progress> takeAgain(Visit visit, Typed typed) {
        return typed.credentials()
                .map(given -> accept.submitAgain(visit.transaction(), given).chain(outcome -> answer(visit, outcome)))
                .orElseGet(() -> now(new Progress.Ended(new ChallengeAnswer.NoSuchSession())));
    }

    private Method method(SignInTransaction transaction, Typed typed) {
        List<Method> open = offered.at(transaction.target());
        return Stream.concat(typed.method().stream(), Stream.ofNullable(transaction.chosen()))
                .findFirst()
                .or(() -> STRONGEST_FIRST.stream().filter(open::contains).findFirst())
                .orElse(Method.TOTP);
    }

    /** The choice is a change of its own; what is decided next is decided on the sign-in as it stands then. */
    private Uni<Progress> lookAgain(Visit visit, Typed typed) {
        return current.of(visit.transaction().id(), visit.binding())
                .chain(standing -> standing instanceof Standing.Bound(SignInTransaction chosen)
                        ? submit(visit.at(chosen), typed)
                        : now(new Progress.Ended(new ChallengeAnswer.NoSuchSession())));
    }

    private Uni<Progress> submit(Visit visit, Typed typed) {
        Optional<Credentials> given = typed.credentials();
        return given.isEmpty()
                ? now(Progress.to(visit))
                : accept.submit(visit.transaction(), given.get()).chain(outcome -> answer(visit, outcome));
    }

    private Uni<Progress> answer(Visit visit, AcceptPassword.Outcome outcome) {
        return switch (outcome) {
            case AcceptPassword.Outcome.Moved(Landing landing) -> goOn(visit.landed(landing));
            case AcceptPassword.Outcome.Wrong() -> now(Progress.turnedDown(visit, Objection.of("password-wrong")));
            case AcceptPassword.Outcome.TooManyAttempts(Optional<Instant> retryAt) ->
                now(Progress.turnedDown(visit, Objection.spent("too-many-attempts", retryAt)));
            case AcceptPassword.Outcome.Overloaded(Duration retryAfter) ->
                now(new Progress.Ended(new ChallengeAnswer.NotNow(Optional.of(retryAfter.toSeconds()))));
            case AcceptPassword.Outcome.Unavailable() -> now(Progress.notNow());
        };
    }

    private Uni<Progress> goOn(Visit visit) {
        return afterPassword.goOn(visit.transaction()).map(next -> switch (next) {
            case AfterPassword.Next.At(Step step) -> mails.at(visit, step);
            case AfterPassword.Next.AtMailedCode(var mail) -> mails.shown(visit, mail);
            case AfterPassword.Next.Unavailable() -> Progress.notNow();
        });
    }

    private static Uni<Progress> refuse(OAuthError error, String description) {
        return now(new Progress.Ended(new ChallengeAnswer.Refused(error, description)));
    }

    private static Uni<Progress> now(Progress progress) {
        return Uni.createFrom().item(progress);
    }
}
