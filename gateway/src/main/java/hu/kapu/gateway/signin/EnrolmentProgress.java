package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.Applicant;
import hu.kapu.gateway.clients.EnrolmentKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Remembers which enrolment happens in a sign-in; how far it is, only the second-factor service knows. */
@ApplicationScoped
public class EnrolmentProgress {
    private final SignInTransactions transactions;
    private final SignInConfiguration configuration;
    private final DerivedCookies cookies;
    private final Clock clock;

    EnrolmentProgress(
            SignInTransactions transactions, SignInConfiguration configuration, DerivedCookies cookies, Clock clock) {
        this.transactions = transactions;
        this.configuration = configuration;
        this.cookies = cookies;
        this.clock = clock;
    }

    /** The sign-in behind a session, for enrolling at the account site. */
    public Uni<Optional<SignInTransaction>> ofSession(UUID transaction) {
        return transactions.byId(transaction);
    }

    public static Applicant applicant(SignInTransaction transaction, ProvenPassword password) {
        return new Applicant(
                transaction.id(),
                password.citizenId(),
                password.at(),
                password.citizen().restrictedUntil());
    }

    /** The same click is the same attempt. */
    public UUID attempt(SignInTransaction transaction, String step, String... inputs) {
        String[] all = new String[inputs.length + 2];
        all[0] = transaction.id().toString();
        all[1] = step;
        System.arraycopy(inputs, 0, all, 2, inputs.length);
        return cookies.attempt("enrolment-attempt", all);
    }

    public Uni<Void> started(SignInTransaction transaction, UUID enrolment, Method method, EnrolmentKind kind) {
        Instant expiresAt = clock.instant().plus(configuration.enrolmentLifetime());
        return transactions.enrolmentStarted(transaction.id(), enrolment, method, kind, expiresAt);
    }

    public Uni<Void> done(SignInTransaction transaction, Method method) {
        return transactions.enrolmentDone(transaction.id(), method);
    }

    public Uni<Void> gone(SignInTransaction transaction) {
        return transactions.enrolmentGone(transaction.id());
    }

    public Uni<Void> passwordProvedAgain(SignInTransaction transaction, Instant passwordAt) {
        return transactions.passwordProvedAgain(transaction.id(), passwordAt);
    }

    /** The same for the sign-in behind a session, whose password was given once more. */
    public Uni<Void> passwordProvedAgain(UUID transaction, Instant passwordAt) {
        return transactions.passwordProvedAgain(transaction, passwordAt);
    }

    /** The proof of the password is too old for what the sign-in asks for; it asks for the password once more. */
    public Uni<Void> askPasswordAgain(SignInTransaction transaction) {
        return transaction.state() instanceof SignInState.PasswordAccepted accepted
                ? transactions
                        .move(transaction, accepted.passwordTooOld(), transaction.expiresAt())
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
