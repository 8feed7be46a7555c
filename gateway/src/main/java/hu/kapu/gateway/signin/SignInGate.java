package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.AcceptedCitizen;
import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.gateway.signin.SignInState.Completed;
import hu.kapu.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Decides whether a sign-in may be completed now, and names what the completed one gets. */
@ApplicationScoped
class SignInGate {
    private final OfferedMethods offered;
    private final DerivedCookies cookies;
    private final Ids ids;

    SignInGate(OfferedMethods offered, DerivedCookies cookies, Ids ids) {
        this.offered = offered;
        this.cookies = cookies;
        this.ids = ids;
    }

    /** Why not, or empty. */
    Optional<RefusalReason> objection(Target target, ProvenPassword password, Set<Method> methods, long epochNow) {
        if (password.epoch() != epochNow) {
            return Optional.of(RefusalReason.SESSION_ENDED);
        }
        Optional<RefusalReason> standing = objection(target, password.citizen());
        if (standing.isPresent()) {
            return standing;
        }
        if (!offered.allow(methods, target)) {
            return Optional.of(RefusalReason.METHOD_ENDED);
        }
        return OfferedMethods.reachesLevel(target, methods)
                ? Optional.empty()
                : Optional.of(RefusalReason.LEVEL_NOT_REACHED);
    }

    /** What stands against it whatever is proved: the account is frozen still, or opens no portal any more. */
    static Optional<RefusalReason> objection(Target target, AcceptedCitizen citizen) {
        if (citizen.isFrozen()) {
            return Optional.of(RefusalReason.ACCOUNT_FROZEN);
        }
        return isClosed(target, citizen) ? Optional.of(RefusalReason.ACCOUNT_CLOSING) : Optional.empty();
    }

    /** An account that is being closed opens only the account site, where that can be taken back. */
    static boolean isClosed(Target target, AcceptedCitizen citizen) {
        return citizen.isClosing() && target instanceof Target.Portal;
    }

    /** Whether the password by itself completes this sign-in now. */
    boolean passwordAloneIsEnough(SignInTransaction transaction) {
        Set<Method> alone = Set.of(Method.PASSWORD);
        return transaction.chosen() == Method.PASSWORD
                && offered.allow(alone, transaction.target())
                && OfferedMethods.reachesLevel(transaction.target(), alone);
    }

    UUID newSessionId() {
        return ids.next();
    }

    SessionCookie cookie(SignInTransaction transaction, Completed completed) {
        return cookies.session(transaction.id(), completed.session());
    }

    BrowserBinding browserAfter(SignInTransaction transaction, Completed completed) {
        return cookies.browserAfter(transaction.id(), completed.attempt());
    }
}
