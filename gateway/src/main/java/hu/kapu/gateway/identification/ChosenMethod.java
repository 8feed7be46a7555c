package hu.kapu.gateway.identification;

import hu.kapu.gateway.browser.RequestBrowser;
import hu.kapu.gateway.calendar.Decision;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.signin.ChooseMethod;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.StartSignIn;
import hu.kapu.gateway.signin.StartedTransaction;
import hu.kapu.gateway.signin.Step;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The buttons of the identification page, and one of them pressed. */
@ApplicationScoped
class ChosenMethod {
    private final ChooseMethod choose;
    private final StartSignIn start;
    private final SignInPages pages;

    ChosenMethod(ChooseMethod choose, StartSignIn start, SignInPages pages) {
        this.choose = choose;
        this.start = start;
        this.pages = pages;
    }

    /** A sign-in that is over begins anew with the portal kept, so that nobody has to find the way back there. */
    Uni<Response> beginAgain(SignInTransaction over, RoutingContext context) {
        return start.again(over, RequestBrowser.of(context)).map(StartedTransaction::toRedirect);
    }

    Uni<Response> offer(SignInTransaction transaction, RoutingContext context) {
        if (transaction.presentStep() == Step.REFUSED) {
            return beginAgain(transaction, context);
        }
        return Uni.createFrom()
                .item(transaction.offersChoice() ? pages.choose(transaction) : SignInPages.toPresentStep(transaction));
    }

    Uni<Response> press(SignInTransaction transaction, @Nullable String wireName) {
        Optional<Method> method = wireName == null ? Optional.empty() : Method.parse(wireName);
        if (method.isEmpty()) {
            return Uni.createFrom()
                    .item(pages.error(pages.layout(transaction), ErrorPage.Kind.BAD_REQUEST, Optional.empty()));
        }
        return choose.press(transaction, method.get()).map(outcome -> response(transaction, outcome));
    }

    private Response response(SignInTransaction transaction, ChooseMethod.Outcome outcome) {
        return switch (outcome) {
            case ChooseMethod.Outcome.Chosen(SignInTransaction now) -> SignInPages.toPresentStep(now);
            case ChooseMethod.Outcome.Passed(SignInTransaction now) -> SignInPages.toPresentStep(now);
            case ChooseMethod.Outcome.NotAllowed(Method ignored, Decision decision) ->
                pages.refused(pages.layout(transaction), 403, Refusal.of(reason(decision)));
            case ChooseMethod.Outcome.LevelNotReached() ->
                pages.refused(pages.layout(transaction), 403, Refusal.of(Reason.LEVEL_NOT_REACHED));
        };
    }

    static Reason reason(Decision decision) {
        return switch (decision) {
            case Decision.Refused ignored -> Reason.METHOD_ENDED;
            case Decision.Unavailable ignored -> Reason.METHOD_UNAVAILABLE;
            case Decision.Allowed ignored -> throw new IllegalStateException("an allowed method is not refused");
        };
    }
}
