package hu.kapu.gateway.oidc.challenge;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.authorization.BrowserlessAuthorization;
import hu.kapu.gateway.oidc.authorization.BrowserlessAuthorization.Issued;
import hu.kapu.gateway.oidc.challenge.ChallengeAnswer.Expected;
import hu.kapu.gateway.oidc.challenge.ChallengeAnswer.Objection;
import hu.kapu.gateway.signin.CompletedSignIn;
import hu.kapu.gateway.signin.CompletedSignIns;
import hu.kapu.gateway.signin.OfferedMethods;
import hu.kapu.gateway.signin.RefusalReason;
import hu.kapu.gateway.signin.SignInState;
import hu.kapu.gateway.signin.SignInTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Takes what was typed to the step at which the sign-in waits, and says what it waits for next. */
@ApplicationScoped
class NextChallenge {
    private final PasswordChallenge passwords;
    private final CodeChallenge codes;
    private final CompletedSignIns completed;
    private final BrowserlessAuthorization authorization;
    private final OfferedMethods offered;

    NextChallenge(
            PasswordChallenge passwords,
            CodeChallenge codes,
            CompletedSignIns completed,
            BrowserlessAuthorization authorization,
            OfferedMethods offered) {
        this.passwords = passwords;
        this.codes = codes;
        this.completed = completed;
        this.authorization = authorization;
        this.offered = offered;
    }

    Uni<ChallengeAnswer> after(Visit visit, Typed typed) {
        return switch (visit.transaction().presentStep()) {
            case CHOOSE, PASSWORD -> passwords.take(visit, typed).chain(this::answer);
            case CODE, CODE_METHOD -> codes.take(visit, typed).chain(this::answer);
            case BACK_TO_PORTAL, PASSWORD_ALONE, ENROLMENT, REFUSED, ACCOUNT, REGISTRAR -> answer(Progress.to(visit));
        };
    }

    /** The app's session was replaced a moment ago and it has not heard: the same typed again brings the new one. */
    Uni<ChallengeAnswer> afterLostAnswer(Visit visit, Typed typed) {
        if (typed.code().isPresent()) {
            return codes.takeAgain(visit, typed).chain(this::answer);
        }
        return typed.credentials().isPresent()
                ? passwords.takeAgain(visit, typed).chain(this::answer)
                : now(new ChallengeAnswer.NoSuchSession());
    }

    private Uni<ChallengeAnswer> answer(Progress progress) {
        return switch (progress) {
            case Progress.Ended(ChallengeAnswer answer) -> now(answer);
            case Progress.Waiting(Visit visit, Optional<Expected> expected, Optional<Objection> objection) ->
                expected.map(known -> more(visit, known, objection)).orElseGet(() -> atPresentStep(visit, objection));
        };
    }

    private Uni<ChallengeAnswer> atPresentStep(Visit visit, Optional<Objection> objection) {
        SignInTransaction transaction = visit.transaction();
        return switch (transaction.presentStep()) {
            case CHOOSE, PASSWORD -> more(visit, new Expected.Password(), objection);
            case CODE -> more(visit, new Expected.Code(transaction.secondMethod(), Optional.empty()), objection);
            case CODE_METHOD -> more(visit, new Expected.Choice(secondFactors(transaction)), objection);
            case PASSWORD_ALONE, ENROLMENT ->
                now(new ChallengeAnswer.InBrowser("the citizen has to request a second factor first"));
            case BACK_TO_PORTAL -> code(visit);
            case REFUSED -> now(refused(transaction));
            case ACCOUNT, REGISTRAR -> now(new ChallengeAnswer.NoSuchSession());
        };
    }

    private Uni<ChallengeAnswer> code(Visit visit) {
        return completed
                .of(visit.transaction().id(), visit.binding())
                .chain(done -> done.map(signedIn -> issue(signedIn, visit))
                        .orElseGet(() -> now(new ChallengeAnswer.NoSuchSession())));
    }

    private Uni<ChallengeAnswer> issue(CompletedSignIn signedIn, Visit visit) {
        return authorization.code(signedIn).map(issued -> switch (issued) {
            case Issued.Code(String code) -> new ChallengeAnswer.Code(code, visit.deviceToken());
            case Issued.Refused(OAuthError error, String description) ->
                new ChallengeAnswer.Refused(error, description);
            case Issued.NotNow() -> new ChallengeAnswer.NotNow(Optional.empty());
        });
    }

    private List<Method> secondFactors(SignInTransaction transaction) {
        return offered.at(transaction.target()).stream()
                .filter(Method::isSecondFactor)
                .toList();
    }

    private static ChallengeAnswer refused(SignInTransaction transaction) {
        String reason = transaction.state() instanceof SignInState.Refused(RefusalReason known)
                ? known.wireName()
                : RefusalReason.SESSION_ENDED.wireName();
        return new ChallengeAnswer.Refused(OAuthError.ACCESS_DENIED, "the sign-in was refused: " + reason);
    }

    private static Uni<ChallengeAnswer> more(Visit visit, Expected expected, Optional<Objection> objection) {
        return now(new ChallengeAnswer.More(visit.session(), expected, objection));
    }

    private static Uni<ChallengeAnswer> now(ChallengeAnswer answer) {
        return Uni.createFrom().item(answer);
    }
}
