package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Decision;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.signin.SignInState.PasswordProven;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** After the password the citizen says where the code shall come from: the app or the mailbox. */
@ApplicationScoped
public class ChooseSecondMethod {

    /** What became of the choice. */
    public sealed interface Outcome {
        record Chosen(SignInTransaction transaction, ProvenPassword password) implements Outcome {}

        /** The sign-in waits somewhere else. */
        record Passed(SignInTransaction transaction) implements Outcome {}

        record NotAllowed(Method method, Decision decision) implements Outcome {}

        record LevelNotReached() implements Outcome {}
    }

    private final SignInTransactions transactions;
    private final OfferedMethods offered;

    ChooseSecondMethod(SignInTransactions transactions, OfferedMethods offered) {
        this.transactions = transactions;
        this.offered = offered;
    }

    public Uni<Outcome> press(SignInTransaction transaction, Method method) {
        if (!(transaction.state() instanceof PasswordProven proven)
                || transaction.enrolment().open().isPresent()) {
            return Uni.createFrom().item(new Outcome.Passed(transaction));
        }
        Decision decision = offered.decide(method, transaction.target());
        if (!decision.isAllowed()) {
            return Uni.createFrom().item(new Outcome.NotAllowed(method, decision));
        }
        if (!offered.at(transaction.target()).contains(method)) {
            return Uni.createFrom().item(new Outcome.LevelNotReached());
        }
        return transactions
                .chooseSecond(transaction.id(), method)
                .replaceWith(new Outcome.Chosen(transaction.choosing(method), proven.password()));
    }
}
