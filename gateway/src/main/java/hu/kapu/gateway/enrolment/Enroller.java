package hu.kapu.gateway.enrolment;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.AcceptedCitizen;
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
 */
public record Enroller(SignInTransaction transaction, ProvenPassword password, Layout layout, Door door) {

    Applicant applicant() {
        return EnrolmentProgress.applicant(transaction, password);
    }

    Optional<UUID> open() {
        return transaction.enrolment().open();
    }

    /** The enrolment under way, if it is one of this method. */
    Optional<UUID> open(Method method) {
        return open().filter(ignored -> transaction.enrolment().method() == method);
    }

    AcceptedCitizen citizen() {
        return password.citizen();
    }

    String userName() {
        return citizen().userName();
    }

    /** The language of the page, for the picture's words. */
    String language() {
        return layout.language().tag();
    }

    String sealedRecipient() {
        return citizen().sealedRecipient();
    }

    /** The same with the password proved once more. */
    Enroller provedBy(AcceptedCitizen fresh) {
        return new Enroller(transaction, new ProvenPassword(fresh, password.attempt(), password.epoch()), layout, door);
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
