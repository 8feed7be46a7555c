package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.Deletion;
import hu.kapu.gateway.clients.EndedFactors;
import hu.kapu.gateway.session.EndAccess;
import hu.kapu.gateway.session.Epochs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Lost phone, lost mailbox: the password and the deletion code end all second factors. Everything else that is open of
 * the citizen ends with them, before the call and once more after it; this sign-in goes on, to request anew.
 */
@ApplicationScoped
public class EndFactorsHere {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");
    private static final int SYMBOLS = 20;

    private final EndAccess endAccess;
    private final Epochs epochs;
    private final EndedFactors endedFactors;
    private final SignInTransactions transactions;
    private final EnrolmentProgress progress;

    EndFactorsHere(
            EndAccess endAccess,
            Epochs epochs,
            EndedFactors endedFactors,
            SignInTransactions transactions,
            EnrolmentProgress progress) {
        this.endAccess = endAccess;
        this.epochs = epochs;
        this.endedFactors = endedFactors;
        this.transactions = transactions;
        this.progress = progress;
    }

    /** Empty when something else has made the sign-in void. */
    public Uni<Optional<Deletion>> submit(SignInTransaction transaction, ProvenPassword password, String typed) {
        String code = SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        if (code.length() != SYMBOLS) {
            return Uni.createFrom().item(Optional.of(new Deletion.NotReadable(Optional.empty())));
        }
        return epochs.of(password.citizenId())
                .chain(epoch -> epoch == password.epoch()
                        ? end(transaction, password, code)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<Deletion>> end(SignInTransaction transaction, ProvenPassword password, String code) {
        return endAccess
                .exceptSignIn(password.citizenId(), transaction.id())
                .chain(goesOn -> goesOn.isPresent()
                        ? delete(transaction, password, code).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    /** The same code in the same sign-in is one attempt until something new is requested. */
    private Uni<Deletion> delete(SignInTransaction transaction, ProvenPassword password, String code) {
        UUID attempt = progress.attempt(
                transaction,
                "deletion",
                code,
                Integer.toString(transaction.enrolment().count()));
        return endedFactors
                .delete(
                        EnrolmentProgress.applicant(transaction, password),
                        attempt,
                        code,
                        password.citizen().sealedRecipient())
                .call(answer -> answer instanceof Deletion.Ended(Instant at)
                        ? settle(transaction, password, at)
                        : Uni.createFrom().voidItem());
    }

    /** From here on the sign-in has a password and nothing else. */
    private Uni<Void> settle(SignInTransaction transaction, ProvenPassword password, Instant at) {
        return endAccess
                .exceptSignIn(password.citizenId(), transaction.id(), at)
                .chain(() -> transactions.chooseSecond(transaction.id(), Method.PASSWORD));
    }
}
