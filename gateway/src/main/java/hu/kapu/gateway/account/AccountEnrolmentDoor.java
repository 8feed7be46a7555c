package hu.kapu.gateway.account;

import hu.kapu.gateway.enrolment.Door;
import hu.kapu.gateway.enrolment.Enroller;
import hu.kapu.gateway.reauthentication.Reauthentication;
import hu.kapu.gateway.session.EndAccess;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.signin.EnrolmentProgress;
import hu.kapu.gateway.signin.ProvenPassword;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.ui.Layouts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** The enrolment of somebody signed in at the account site; it happens in the sign-in that made the session. */
@ApplicationScoped
public class AccountEnrolmentDoor {
    private static final String SIGN_IN = "/ugyfelkapu/belepes";
    private static final String ACTIVATION = "/ugyfelkapu/aktivalas";
    /** Whatever the stage is, this page leads to the one that belongs to it. */
    private static final String PRESENT_STAGE = "/ugyfelkapu/igenyles/qr";

    private final SignedInCitizen citizen;
    private final EnrolmentProgress progress;
    private final Reauthentication reauthentication;
    private final EndAccess endAccess;
    private final Layouts layouts;

    AccountEnrolmentDoor(
            SignedInCitizen citizen,
            EnrolmentProgress progress,
            Reauthentication reauthentication,
            EndAccess endAccess,
            Layouts layouts) {
        this.citizen = citizen;
        this.progress = progress;
        this.reauthentication = reauthentication;
        this.endAccess = endAccess;
        this.layouts = layouts;
    }

    public Uni<Response> enter(Function<Enroller, Uni<Response>> step) {
        Session session = citizen.session();
        return progress.ofSession(session.transactionId())
                .chain(transaction -> enroller(session, transaction)
                        .map(step)
                        .orElseGet(() -> Uni.createFrom()
                                .item(Response.seeOther(URI.create(SIGN_IN)).build())));
    }

    private Optional<Enroller> enroller(Session session, Optional<SignInTransaction> transaction) {
        return transaction.flatMap(found -> found.password()
                .map(password -> new Enroller(
                        found, reachedNow(password, session), layouts.current().whenSignedIn(true), door(session))));
    }

    /** The session knows of a change of the address; the sign-in that made it does not. */
    private static ProvenPassword reachedNow(ProvenPassword password, Session session) {
        return new ProvenPassword(
                password.citizen().reachedAt(session.maskedAddress(), session.sealedRecipient()),
                password.attempt(),
                password.epoch());
    }

    /** A password-only session never becomes a stronger one; its citizen signs in anew with what was requested. */
    private Door door(Session session) {
        return new Door(
                reauthentication.demand(PRESENT_STAGE).getLocation(),
                session.isPasswordOnly() ? SIGN_IN : ACTIVATION,
                reauthentication.demandedFrom(session, PRESENT_STAGE).isEmpty(),
                () -> endAccess.elsewhere(session).replaceWithVoid());
    }
}
