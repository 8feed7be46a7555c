package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.SecondFactors;
import hu.kapu.gateway.clients.Verification;
import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.gateway.signin.CodeOutcome.Moved;
import hu.kapu.gateway.signin.SignInState.Completed;
import hu.kapu.gateway.signin.SignInState.PasswordProven;
import hu.kapu.gateway.signin.SignInState.Verifying;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes the code of the app or of the mail. The attempt is stored before the call that spends the code: the same code submitted again
 * is the same attempt, whether a second click or the click after a crash, and gets the same answer. Once a code has
 * been turned down, typing it again is a new attempt and counts. Once the sign-in is complete, the code that completed it
 * lands on it as often as it comes, and others are counted: after the last of them nothing lands there any more.
 */
@ApplicationScoped
public class SubmitCode {
    /** How long services repeat the answer to an attempt they have seen. */
    private static final Duration ANSWERS_REPEATED = Duration.ofSeconds(60);

    private static final int PLACES_TRIED = 5;
    /** What two tabs and a slip may need; whoever guesses has no more. */
    private static final int WRONG_REPEATS = 3;

    private final SecondFactors secondFactors;
    private final SignInTransactions transactions;
    private final CodeSettlement settlement;
    private final Landings landings;
    private final DerivedCookies cookies;
    private final Clock clock;

    SubmitCode(
            SecondFactors secondFactors,
            SignInTransactions transactions,
            CodeSettlement settlement,
            Landings landings,
            DerivedCookies cookies,
            Clock clock) {
        this.secondFactors = secondFactors;
        this.transactions = transactions;
        this.settlement = settlement;
        this.landings = landings;
        this.cookies = cookies;
        this.clock = clock;
    }

    /** For a browser bound to the sign-in; the method is the one the page asked for, whatever was chosen since. */
    public Uni<CodeOutcome> submit(
            SignInTransaction transaction, Method method, String typed, Optional<SessionCookie> former) {
        Optional<TypedCode> code = TypedCode.parse(typed);
        if (code.isEmpty()) {
            return Uni.createFrom()
                    .item(
                            transaction.state() instanceof PasswordProven
                                    ? new CodeOutcome.NotReadable()
                                    : new Moved(Landing.without(transaction)));
        }
        Submission submission = new Submission(method, code.get(), attempt(transaction, method, code.get()), former);
        return advance(transaction, submission, PLACES_TRIED);
    }

    /** For a browser whose id was replaced a moment ago: the very code that completed the sign-in brings it there. */
    public Uni<CodeOutcome> submitAgain(SignInTransaction transaction, Method method, String typed) {
        return TypedCode.parse(typed)
                .map(code -> land(transaction, attempt(transaction, method, code)))
                .orElseGet(() -> Uni.createFrom().item(new Moved(Landing.without(transaction))));
    }

    private record Submission(Method method, TypedCode code, UUID attempt, Optional<SessionCookie> former) {}

    private Uni<CodeOutcome> advance(SignInTransaction transaction, Submission submission, int placesLeft) {
        if (!(transaction.state() instanceof PasswordProven proven) || placesLeft == 0) {
            return land(transaction, submission.attempt());
        }
        Verifying verifying = proven.verify(submission.method(), submission.attempt());
        if (verifying.equals(proven)) {
            return verify(transaction, verifying, submission);
        }
        return transactions
                .move(transaction, verifying, transaction.expiresAt())
                .chain(moved -> moved
                        ? verify(transaction.at(verifying), verifying, submission)
                        : lookAgain(transaction, submission, placesLeft - 1));
    }

    private Uni<CodeOutcome> lookAgain(SignInTransaction transaction, Submission submission, int placesLeft) {
        return transactions
                .byId(transaction.id())
                .chain(now -> advance(now.orElse(transaction), submission, placesLeft));
    }

    private Uni<CodeOutcome> verify(SignInTransaction transaction, Verifying verifying, Submission submission) {
        ProvenPassword password = verifying.password();
        return secondFactors
                .verify(
                        EnrolmentProgress.applicant(transaction, password),
                        submission.attempt(),
                        verifying.method(),
                        submission.code().digits(),
                        password.citizen().sealedRecipient(),
                        transaction.portalName(password),
                        password.citizen().frozenNoticeAt())
                .chain(answer -> settle(transaction, verifying, answer, submission));
    }

    private Uni<CodeOutcome> settle(
            SignInTransaction transaction, Verifying verifying, Verification answer, Submission submission) {
        return settlement
                .settle(transaction, verifying, answer, submission.former())
                .chain(outcome -> outcome.isPresent()
                        ? Uni.createFrom().item(outcome.get())
                        : transactions
                                .byId(transaction.id())
                                .chain(now -> land(now.orElse(transaction), submission.attempt())));
    }

    /** Whoever submitted what completed the sign-in gets its session; others go to the present step. */
    private Uni<CodeOutcome> land(SignInTransaction transaction, UUID attempt) {
        return transaction.state() instanceof Completed completed
                        && completed.at().plus(ANSWERS_REPEATED).isAfter(clock.instant())
                ? transactions
                        .wasCompletedBy(transaction.id(), attempt, WRONG_REPEATS)
                        .chain(same -> land(transaction, completed, same))
                : Uni.createFrom().item(new Moved(Landing.without(transaction)));
    }

    private Uni<CodeOutcome> land(SignInTransaction transaction, Completed completed, boolean same) {
        return same
                ? landings.afterCompletion(transaction, completed).map(Moved::new)
                : Uni.createFrom().item(new Moved(Landing.without(transaction)));
    }

    private UUID attempt(SignInTransaction transaction, Method method, TypedCode code) {
        return cookies.attempt(
                "code-attempt",
                transaction.id().toString(),
                Integer.toString(transaction.answers()),
                method.wireName(),
                code.digits());
    }
}
