package hu.kapu.gateway.reauthentication;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.EmailChallenge;
import hu.kapu.gateway.clients.EmailCodes;
import hu.kapu.gateway.clients.SecondFactors;
import hu.kapu.gateway.clients.Verification;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.session.SessionProofs;
import hu.kapu.gateway.signin.Attempts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** A current code of somebody signed in; the proof lies with the second-factor service, under the session's sign-in. */
@ApplicationScoped
class GiveCodeAgain {
    private final SecondFactors secondFactors;
    private final EmailCodes emailCodes;
    private final SessionProofs proofs;
    private final Attempts attempts;
    private final Clock clock;

    GiveCodeAgain(
            SecondFactors secondFactors, EmailCodes emailCodes, SessionProofs proofs, Attempts attempts, Clock clock) {
        this.secondFactors = secondFactors;
        this.emailCodes = emailCodes;
        this.proofs = proofs;
        this.attempts = attempts;
        this.clock = clock;
    }

    Uni<Verification> take(Session session, boolean mailed, String code) {
        Method method = mailed ? Method.EMAIL_CODE : Method.TOTP;
        return secondFactors
                .verify(
                        CurrentFactors.applicant(session),
                        attempt(session, method.wireName(), code),
                        method,
                        code,
                        session.sealedRecipient(),
                        null)
                .call(answer -> answer instanceof Verification.Accepted ? proved(session) : nothing());
    }

    /** @param after the number of the mail shown on the page, so that two clicks on one page send one mail */
    Uni<EmailChallenge> send(Session session, int after) {
        return emailCodes.request(
                CurrentFactors.applicant(session),
                attempt(session, "mail", Integer.toString(after)),
                session.sealedRecipient(),
                !session.isPasswordOnly(),
                null);
    }

    Uni<EmailChallenge> newest(Session session) {
        return emailCodes.newest(CurrentFactors.applicant(session));
    }

    private UUID attempt(Session session, String kind, String input) {
        return attempts.of(
                "reauthentication",
                session.transactionId().toString(),
                session.passwordAt().toString(),
                kind,
                input);
    }

    private Uni<Void> proved(Session session) {
        return proofs.reauthenticated(session, clock.instant());
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
