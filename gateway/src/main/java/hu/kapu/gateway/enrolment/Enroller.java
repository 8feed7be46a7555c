package hu.kapu.gateway.enrolment;

import hu.kapu.gateway.clients.Applicant;
import hu.kapu.gateway.signin.EnrolmentProgress;
import hu.kapu.gateway.signin.ProvenPassword;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.ui.Layout;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * Who requests Ügyfélkapu+, and where.
 *
 * @param transaction the sign-in in which it happens; at the account site the one that made the session
 * @param signInAgain where the password is given once more, when its proof has become too old
 * @param afterwards where the citizen goes on when it is done
 */
public record Enroller(
        SignInTransaction transaction, ProvenPassword password, Layout layout, URI signInAgain, String afterwards) {

    Applicant applicant() {
        return EnrolmentProgress.applicant(transaction, password);
    }

    Optional<UUID> open() {
        return transaction.enrolment().open();
    }

    String userName() {
        return password.citizen().userName();
    }

    /** The language of the page, for the picture's words. */
    String language() {
        return layout.language().tag();
    }

    String sealedRecipient() {
        return password.citizen().sealedRecipient();
    }

    /** A page of the enrolment at the same door. */
    URI at(String page) {
        return URI.create(layout.here("/igenyles" + page));
    }

    @Override
    public String toString() {
        return "Enroller[" + transaction.id() + "]";
    }
}
