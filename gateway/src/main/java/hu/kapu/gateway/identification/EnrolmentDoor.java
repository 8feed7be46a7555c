package hu.kapu.gateway.identification;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.FactorState;
import hu.kapu.gateway.clients.SecondFactors;
import hu.kapu.gateway.enrolment.Door;
import hu.kapu.gateway.enrolment.Enroller;
import hu.kapu.gateway.enrolment.RequestableMethods;
import hu.kapu.gateway.session.Epochs;
import hu.kapu.gateway.signin.EnrolmentProgress;
import hu.kapu.gateway.signin.ProvenPassword;
import hu.kapu.gateway.signin.SignInState.PasswordProven;
import hu.kapu.gateway.signin.SignInState.Started;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.Step;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.NoSecondFactorYetPage;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who may enter the enrolment from a sign-in: after the password, and only without a second factor. */
@ApplicationScoped
class EnrolmentDoor {
    private final SecondFactors secondFactors;
    private final RequestableMethods requestable;
    private final ChosenMethod chosenMethod;
    private final Epochs epochs;
    private final SignInPages pages;
    private final Layouts layouts;

    EnrolmentDoor(
            SecondFactors secondFactors,
            RequestableMethods requestable,
            ChosenMethod chosenMethod,
            Epochs epochs,
            SignInPages pages,
            Layouts layouts) {
        this.secondFactors = secondFactors;
        this.requestable = requestable;
        this.chosenMethod = chosenMethod;
        this.epochs = epochs;
        this.pages = pages;
        this.layouts = layouts;
    }

    /** Before the password it only tells what it takes; with a second factor the way is the code. */
    Uni<Response> offer(SignInTransaction transaction, Function<Enroller, Uni<Response>> page) {
        if (transaction.state() instanceof Started) {
            return Uni.createFrom()
                    .item(SignInPages.ok(new NoSecondFactorYetPage(
                            pages.layout(transaction),
                            requestable.at(transaction.target()).contains(Method.EMAIL_CODE))));
        }
        return enter(
                transaction,
                enroller -> secondFactors
                        .state(EnrolmentProgress.applicant(transaction, enroller.password()))
                        .chain(state -> switch (state) {
                            case FactorState.Known known ->
                                known.hasSecondFactor()
                                        ? Uni.createFrom()
                                                .item(Response.seeOther(Step.CODE.of(transaction.id()))
                                                        .build())
                                        : page.apply(enroller);
                            case FactorState.Unavailable() ->
                                Uni.createFrom()
                                        .item(pages.error(
                                                enroller.layout(), ErrorPage.Kind.UNAVAILABLE, Optional.empty()));
                        }));
    }

    /** Before the password, the button leads there. */
    Uni<Response> begin(
            SignInTransaction transaction, @Nullable String method, Function<Enroller, Uni<Response>> step) {
        return transaction.state() instanceof Started
                ? chosenMethod.press(transaction, method == null ? Method.TOTP.wireName() : method)
                : enter(transaction, step);
    }

    Uni<Response> enter(SignInTransaction transaction, Function<Enroller, Uni<Response>> step) {
        return transaction.state() instanceof PasswordProven proven
                ? whileNothingEndedIt(transaction, proven.password(), step)
                : Uni.createFrom().item(SignInPages.toPresentStep(transaction));
    }

    /** A password changed or an account closed since then leaves nothing to request with. */
    private Uni<Response> whileNothingEndedIt(
            SignInTransaction transaction, ProvenPassword password, Function<Enroller, Uni<Response>> step) {
        if (password.citizen().isFrozen()) {
            return Uni.createFrom().item(pages.refused(layouts.current(), 403, Refusal.of(Reason.ACCOUNT_FROZEN)));
        }
        return epochs.of(password.citizenId())
                .chain(epoch -> epoch == password.epoch()
                        ? step.apply(enroller(transaction, password))
                        : Uni.createFrom()
                                .item(pages.refused(layouts.current(), 403, Refusal.of(Reason.SESSION_ENDED))));
    }

    private Enroller enroller(SignInTransaction transaction, ProvenPassword password) {
        return new Enroller(
                transaction, password, pages.layout(transaction), Door.ofSignIn(Step.CODE.of(transaction.id())));
    }
}
