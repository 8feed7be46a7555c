package hu.kapu.gateway.identification;

import hu.kapu.gateway.calendar.Decision;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.EmailChallenge;
import hu.kapu.gateway.signin.ChooseSecondMethod;
import hu.kapu.gateway.signin.EnrolmentProgress;
import hu.kapu.gateway.signin.ProvenPassword;
import hu.kapu.gateway.signin.SendEmailCode;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.Step;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "Új kód küldése" pressed, or another way to the code chosen. */
@ApplicationScoped
class WantedMail {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private final SendEmailCode send;
    private final ChooseSecondMethod choose;
    private final EnrolmentProgress progress;
    private final CodePages codePages;
    private final SignInPages pages;

    WantedMail(
            SendEmailCode send,
            ChooseSecondMethod choose,
            EnrolmentProgress progress,
            CodePages codePages,
            SignInPages pages) {
        this.send = send;
        this.choose = choose;
        this.progress = progress;
        this.codePages = codePages;
        this.pages = pages;
    }

    Uni<Response> another(SignInTransaction transaction, @Nullable String number) {
        Optional<ProvenPassword> password = transaction.password();
        if (transaction.presentStep() != Step.CODE || password.isEmpty()) {
            return item(SignInPages.toPresentStep(transaction));
        }
        int after = number != null && NUMBER.matcher(number).matches() ? Integer.parseInt(number) : 0;
        return send.another(transaction, password.get(), after).chain(answer -> answer(transaction, answer));
    }

    /** The app's code or the mail's; the mail is sent with the choice, once however often it is chosen. */
    Uni<Response> choose(SignInTransaction transaction, @Nullable String wireName) {
        Optional<Method> method = wireName == null ? Optional.empty() : Method.parse(wireName);
        if (method.filter(Method::isSecondFactor).isEmpty()) {
            return item(pages.error(pages.layout(transaction), ErrorPage.Kind.BAD_REQUEST, Optional.empty()));
        }
        return choose.press(transaction, method.get()).chain(outcome -> switch (outcome) {
            case ChooseSecondMethod.Outcome.Chosen(SignInTransaction now, ProvenPassword password) ->
                method.get() == Method.EMAIL_CODE
                        ? send.first(now, password).chain(answer -> firstAnswer(now, answer))
                        : item(SignInPages.toPresentStep(now));
            case ChooseSecondMethod.Outcome.Passed(SignInTransaction now) -> item(SignInPages.toPresentStep(now));
            case ChooseSecondMethod.Outcome.NotAllowed(Method ignored, Decision decision) ->
                item(pages.refused(pages.layout(transaction), 403, Refusal.of(ChosenMethod.reason(decision))));
            case ChooseSecondMethod.Outcome.LevelNotReached() ->
                item(pages.refused(pages.layout(transaction), 403, Refusal.of(Reason.LEVEL_NOT_REACHED)));
        });
    }

    /** A mail that could not be asked for yet is no error here: the page says from when. */
    private Uni<Response> firstAnswer(SignInTransaction transaction, EmailChallenge answer) {
        return answer instanceof EmailChallenge.TooSoon
                ? item(SignInPages.toPresentStep(transaction))
                : answer(transaction, answer);
    }

    private Uni<Response> answer(SignInTransaction transaction, EmailChallenge answer) {
        return switch (answer) {
            case EmailChallenge.Requested ignored -> item(SignInPages.toPresentStep(transaction));
            case EmailChallenge.None() -> item(SignInPages.toPresentStep(transaction));
            case EmailChallenge.TooSoon(Instant retryAt) -> tooSoon(transaction, retryAt);
            case EmailChallenge.NoEmailCode() ->
                item(Response.seeOther(Step.CODE_METHOD.of(transaction.id())).build());
            case EmailChallenge.Disabled() ->
                item(pages.refused(pages.layout(transaction), 409, Refusal.of(Reason.EMAIL_CODE_DISABLED)));
            case EmailChallenge.Locked(Optional<Instant> until) ->
                item(pages.tooMany(transaction, Refusal.of(Reason.EMAIL_CODE_LOCKED), until));
            case EmailChallenge.PasswordTooOld() ->
                progress.askPasswordAgain(transaction)
                        .replaceWith(() -> pages.password(
                                transaction, 422, "", List.of(Refusal.of(Reason.PASSWORD_PROOF_MISSING))));
            case EmailChallenge.Unavailable() ->
                item(pages.error(pages.layout(transaction), ErrorPage.Kind.UNAVAILABLE, Optional.empty()));
        };
    }

    private Uni<Response> tooSoon(SignInTransaction transaction, Instant retryAt) {
        Refusal refusal = Refusal.of(Reason.MAIL_TOO_SOON).withRetryAt(retryAt);
        return codePages.show(transaction, Method.EMAIL_CODE, CodePages.Told.refusal(429, refusal, null));
    }

    private static Uni<Response> item(Response response) {
        return Uni.createFrom().item(response);
    }
}
