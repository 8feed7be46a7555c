package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What a finished sign-in at a portal proved, for whoever answers the portal.
 *
 * @param ofOpenSession whether the open session was enough, so that nobody was asked for anything
 * @param authTime when the last factor was accepted
 * @param epoch the citizen's epoch at that moment; what is made from it is void once the epoch has risen
 */
public record CompletedSignIn(
        UUID transactionId,
        boolean ofOpenSession,
        UUID citizenId,
        UUID sessionId,
        Set<Method> methods,
        Instant authTime,
        String portalId,
        String oidcRequest,
        long epoch) {}
