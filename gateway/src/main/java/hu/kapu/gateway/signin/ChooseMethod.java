package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Decision;
import hu.kapu.gateway.calendar.Method;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The citizen presses a button of the identification page; the calendar has the word before anything is stored. */
@ApplicationScoped
public class ChooseMethod {

    /** What became of the press. */
    public sealed interface Outcome {
        record Chosen(SignInTransaction transaction) implements Outcome {}

        /** The sign-in is already past this step. */
        record Passed(SignInTransaction transaction) implements Outcome {}

        /** The calendar says no, whatever page the button came from. */
        record NotAllowed(Method method, Decision decision) implements Outcome {}

        /** The method would not prove as much as the portal asks for. */
        record LevelNotReached() implements Outcome {}
    }

    private final SignInTransactions transactions;
    private final OfferedMethods offered;

    ChooseMethod(SignInTransactions transactions, OfferedMethods offered) {
        this.transactions = transactions;
        this.offered = offered;
    }

    public Uni<Outcome> press(SignInTransaction transaction, Method method) {
        Decision decision = offered.decide(method, transaction.target());
        if (!decision.isAllowed()) {
            return Uni.createFrom().item(new Outcome.NotAllowed(method, decision));
        }
        if (!offered.at(transaction.target()).contains(method)) {
            return Uni.createFrom().item(new Outcome.LevelNotReached());
        }
        return switch (transaction.presentStep()) {
            case CHOOSE, PASSWORD ->
                transactions.choose(transaction, method).replaceWith(new Outcome.Chosen(transaction.choosing(method)));
            case CODE_METHOD, CODE, PASSWORD_ALONE, ENROLMENT, REFUSED, BACK_TO_PORTAL, ACCOUNT, REGISTRAR ->
                Uni.createFrom().item(new Outcome.Passed(transaction));
        };
    }
}
