package hu.kapu.gateway.account;

import hu.kapu.gateway.clients.Applicant;
import hu.kapu.gateway.session.Session;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The session with which the request being answered was let in. */
@RequestScoped
public class SignedInCitizen {
    private @Nullable Session session;

    public boolean isKnown() {
        return session != null;
    }

    void is(Session open) {
        this.session = open;
    }

    public Session session() {
        if (session == null) {
            throw new IllegalStateException("this page is reached without a session");
        }
        return session;
    }

    /** For whom the services behind the door are asked. */
    public Applicant applicant() {
        return applicant(session());
    }

    public static Applicant applicant(Session open) {
        return new Applicant(open.transactionId(), open.citizenId(), open.passwordAt(), open.restrictedUntil());
    }
}
