package hu.kapu.gateway.identification;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.gateway.signin.CodeOutcome;
import hu.kapu.gateway.signin.Landing;
import hu.kapu.gateway.signin.MoreTime;
import hu.kapu.gateway.signin.ProvenPassword;
import hu.kapu.gateway.signin.RefusalReason;
import hu.kapu.gateway.signin.SignInState;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.Step;
import hu.kapu.gateway.signin.SubmitCode;
import hu.kapu.gateway.ui.ClockOffset;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The code of the app or of the mail, submitted. */
@ApplicationScoped
class GivenCode {
    /** What arrived: the code, and which one the page had asked for. */
    record Typed(String code, Optional<Method> method) {
        Method methodIn(SignInTransaction transaction) {
            return method.orElseGet(transaction::secondMethod);
        }

        @Override
        public String toString() {
            return "Typed[…]";
        }
    }

    private final SubmitCode submit;
    private final MoreTime moreTime;
    private final CodePages codePages;
    private final SignInPages pages;

    GivenCode(SubmitCode submit, MoreTime moreTime, CodePages codePages, SignInPages pages) {
        this.submit = submit;
        this.moreTime = moreTime;
        this.codePages = codePages;
        this.pages = pages;
    }

    static Typed typed(@Nullable String code, @Nullable String method) {
        return new Typed(
                code == null ? "" : code,
                method == null ? Optional.empty() : Method.parse(method).filter(Method::isSecondFactor));
    }

    Uni<Response> take(SignInTransaction transaction, Typed typed, HttpHeaders headers) {
        Method method = typed.methodIn(transaction);
        if (typed.code().isBlank() && transaction.presentStep() == Step.CODE) {
            return again(transaction, method, Reason.CODE_MISSING);
        }
        return submit.submit(transaction, method, typed.code(), SessionCookie.of(headers))
                .chain(outcome -> answer(transaction, method, outcome));
    }

    /** "Több időt kérek": the same page with what was typed, ending later. */
    Uni<Response> giveTime(SignInTransaction transaction, Typed typed) {
        Optional<ProvenPassword> password = transaction.password();
        if (transaction.presentStep() != Step.CODE || password.isEmpty()) {
            return item(SignInPages.toPresentStep(transaction));
        }
        return moreTime.give(transaction, password.get())
                .chain(later -> codePages.show(later, typed.methodIn(later), CodePages.Told.typed(typed.code())));
    }

    Uni<Response> takeAgain(SignInTransaction transaction, Typed typed) {
        Method method = typed.methodIn(transaction);
        return submit.submitAgain(transaction, method, typed.code())
                .chain(outcome -> answer(transaction, method, outcome));
    }

    private Uni<Response> answer(SignInTransaction transaction, Method method, CodeOutcome outcome) {
        return switch (outcome) {
            case CodeOutcome.Moved(Landing landing) -> item(GivenPassword.seeOther(landing, landing.location()));
            case CodeOutcome.NotReadable() -> again(transaction, method, Reason.CODE_NOT_READABLE);
            case CodeOutcome.Wrong wrong -> wrong(transaction, method, wrong);
            case CodeOutcome.AlreadyUsed() -> again(transaction, method, Reason.CODE_ALREADY_USED);
            case CodeOutcome.Superseded(int number) ->
                codePages.show(
                        transaction,
                        method,
                        told(Refusal.of(Reason.CODE_SUPERSEDED).ofMail(number)));
            case CodeOutcome.Expired() -> again(transaction, method, Reason.CODE_EXPIRED);
            case CodeOutcome.NoCodeSent() -> again(transaction, method, Reason.NO_CODE_SENT);
            case CodeOutcome.ChallengeSpent() -> again(transaction, method, Reason.CHALLENGE_SPENT);
            case CodeOutcome.Locked(Optional<Instant> until) ->
                item(pages.tooMany(transaction, Refusal.of(inWordsOf(method, Reason.FACTOR_LOCKED)), until));
            case CodeOutcome.Disabled() -> item(refused(transaction, inWordsOf(method, Reason.FACTOR_DISABLED)));
            case CodeOutcome.NoEmailCode() -> item(refused(transaction, Reason.NO_EMAIL_CODE));
            case CodeOutcome.RecentlyReset(Optional<Instant> until) ->
                item(pages.refused(
                        pages.layout(transaction),
                        403,
                        Refusal.of(Reason.RECENTLY_RESET).withRetryAt(until.orElse(null))));
            case CodeOutcome.NoSecondFactor(SignInTransaction now) ->
                item(
                        isFrozen(now)
                                ? refused(now, Reason.ACCOUNT_FROZEN)
                                : Response.seeOther(Step.PASSWORD_ALONE.of(now.id()))
                                        .build());
            case CodeOutcome.PasswordTooOld(SignInTransaction now) ->
                item(pages.password(now, 422, "", List.of(Refusal.of(Reason.PASSWORD_PROOF_MISSING))));
            case CodeOutcome.Unavailable() ->
                item(pages.error(pages.layout(transaction), ErrorPage.Kind.UNAVAILABLE, Optional.empty()));
        };
    }

    /** Why a refused sign-in was refused. */
    Response whyRefused(SignInTransaction transaction) {
        RefusalReason reason = transaction.state() instanceof SignInState.Refused(RefusalReason known)
                ? known
                : RefusalReason.SESSION_ENDED;
        return pages.refused(pages.layout(transaction), 403, Refusal.ofCode(reason.wireName()));
    }

    private static boolean isFrozen(SignInTransaction transaction) {
        return transaction.password().stream()
                .anyMatch(password -> password.citizen().isFrozen());
    }

    private Uni<Response> wrong(SignInTransaction transaction, Method method, CodeOutcome.Wrong wrong) {
        Reason reason = wrong.clockOffsetMinutes().isPresent() ? Reason.CODE_OF_WRONG_CLOCK : Reason.CODE_WRONG;
        Refusal refusal = Refusal.of(inWordsOf(method, reason))
                .withAttemptsLeft(wrong.attemptsLeft().orElse(null));
        return codePages.show(
                transaction,
                method,
                CodePages.Told.refusal(
                        422,
                        refusal,
                        wrong.clockOffsetMinutes().map(ClockOffset::new).orElse(null)));
    }

    private Uni<Response> again(SignInTransaction transaction, Method method, Reason reason) {
        return codePages.show(transaction, method, told(Refusal.of(inWordsOf(method, reason))));
    }

    private Response refused(SignInTransaction transaction, Reason reason) {
        return pages.refused(pages.layout(transaction), 409, Refusal.of(reason));
    }

    /** Where to look for the right code is another place for a mail than for an app. */
    private static Reason inWordsOf(Method method, Reason reason) {
        if (method != Method.EMAIL_CODE) {
            return reason;
        }
        return switch (reason) {
            case CODE_MISSING -> Reason.EMAIL_CODE_MISSING;
            case CODE_NOT_READABLE -> Reason.EMAIL_CODE_NOT_READABLE;
            case CODE_WRONG -> Reason.EMAIL_CODE_WRONG;
            case CODE_ALREADY_USED -> Reason.EMAIL_CODE_ALREADY_USED;
            case FACTOR_LOCKED -> Reason.EMAIL_CODE_LOCKED;
            case FACTOR_DISABLED -> Reason.EMAIL_CODE_DISABLED;
            default -> reason;
        };
    }

    private static CodePages.Told told(Refusal refusal) {
        return CodePages.Told.refusal(refusal);
    }

    private static Uni<Response> item(Response response) {
        return Uni.createFrom().item(response);
    }
}
