package hu.kapu.gateway.identification;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.FactorState;
import hu.kapu.gateway.clients.SecondFactors;
import hu.kapu.gateway.enrolment.Enroller;
import hu.kapu.gateway.signin.EnrolmentProgress;
import hu.kapu.gateway.signin.ProvenPassword;
import hu.kapu.gateway.signin.SignInState.PasswordProven;
import hu.kapu.gateway.signin.SignInState.Started;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.Step;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.NoSecondFactorYetPage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;

/** Who may enter the enrolment from a sign-in: after the password, and only without a second factor. */
@ApplicationScoped
class EnrolmentDoor {
    private final SecondFactors secondFactors;
    private final ChosenMethod chosenMethod;
    private final SignInPages pages;

    EnrolmentDoor(SecondFactors secondFactors, ChosenMethod chosenMethod, SignInPages pages) {
        this.secondFactors = secondFactors;
        this.chosenMethod = chosenMethod;
        this.pages = pages;
    }

    /** Before the password it only tells what it takes; with a second factor the way is the code. */
    Uni<Response> offer(SignInTransaction transaction, Function<Enroller, Uni<Response>> page) {
        if (transaction.state() instanceof Started) {
            return Uni.createFrom().item(SignInPages.ok(new NoSecondFactorYetPage(pages.layout(transaction))));
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
    Uni<Response> begin(SignInTransaction transaction, Function<Enroller, Uni<Response>> step) {
        return transaction.state() instanceof Started
                ? chosenMethod.press(transaction, Method.TOTP.wireName())
                : enter(transaction, step);
    }

    Uni<Response> enter(SignInTransaction transaction, Function<Enroller, Uni<Response>> step) {
        return transaction.state() instanceof PasswordProven proven
                ? step.apply(enroller(transaction, proven.password()))
                : Uni.createFrom().item(SignInPages.toPresentStep(transaction));
    }

    private Enroller enroller(SignInTransaction transaction, ProvenPassword password) {
        return new Enroller(
                transaction,
                password,
                pages.layout(transaction),
                Step.PASSWORD.of(transaction.id()),
                Step.CODE.of(transaction.id()).toString());
    }
}
