package hu.kapu.gateway.signin;

import hu.kapu.gateway.clients.EmailChallenge;
import hu.kapu.gateway.clients.EmailCodes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Has the mail with the code sent: by itself once for each proved password, and again for each press of the button. What
 * makes a press the same press is the number of the mail that its page showed, so that a double click, a reload and a
 * second tab send nothing more.
 */
@ApplicationScoped
public class SendEmailCode {
    private final EmailCodes emailCodes;
    private final SignInTransactions transactions;
    private final DerivedCookies cookies;

    SendEmailCode(EmailCodes emailCodes, SignInTransactions transactions, DerivedCookies cookies) {
        this.emailCodes = emailCodes;
        this.transactions = transactions;
        this.cookies = cookies;
    }

    /** With the password, or with the choice of e-mail for the code. */
    public Uni<EmailChallenge> first(SignInTransaction transaction, ProvenPassword password) {
        return request(transaction, password, attempt(transaction, password, "first", "0"));
    }

    /**
     * For the button.
     *
     * @param after the number of the mail that the page showed, 0 when it showed none
     */
    public Uni<EmailChallenge> another(SignInTransaction transaction, ProvenPassword password, int after) {
        return request(transaction, password, attempt(transaction, password, "another", Integer.toString(after)));
    }

    private Uni<EmailChallenge> request(SignInTransaction transaction, ProvenPassword password, UUID attempt) {
        return emailCodes
                .request(
                        EnrolmentProgress.applicant(transaction, password),
                        attempt,
                        password.citizen().sealedRecipient(),
                        password.citizen().knownDevice(),
                        transaction.portalName(password))
                .call(answer -> answer instanceof EmailChallenge.TooSoon(Instant retryAt)
                        ? transactions.emailCodeTooSoon(transaction.id(), retryAt)
                        : Uni.createFrom().voidItem());
    }

    /** Once asking was too soon, the next press is another one. */
    private UUID attempt(SignInTransaction transaction, ProvenPassword password, String which, String after) {
        return cookies.attempt(
                "email-code-attempt",
                transaction.id().toString(),
                password.attempt().toString(),
                which,
                after,
                Integer.toString(transaction.emailCode().refusals()));
    }
}
