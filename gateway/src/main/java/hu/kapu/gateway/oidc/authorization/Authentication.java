package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.signin.CompletedSignIn;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A citizen who has just signed in, or was already.
 *
 * @param transactionId what gets one code and no second; an answer out of an open session is a transaction of its own
 * @param ofOpenSession whether they were, so that nobody was asked for anything
 */
record Authentication(
        UUID transactionId,
        boolean ofOpenSession,
        UUID citizenId,
        UUID sessionId,
        Set<Method> methods,
        Instant authTime,
        long epoch) {

    static Authentication of(CompletedSignIn done) {
        return new Authentication(
                done.transactionId(),
                done.ofOpenSession(),
                done.citizenId(),
                done.sessionId(),
                done.methods(),
                done.authTime(),
                done.epoch());
    }

    static Authentication of(Session session, UUID transactionId) {
        return new Authentication(
                transactionId,
                true,
                session.citizenId(),
                session.id(),
                session.methods(),
                session.authTime(),
                session.epoch());
    }
}
