package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.session.Sessions;
import hu.kapu.gateway.signin.CompletedSignIn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/**
 * A finished sign-in answers a portal only while its citizen is signed in: after signing out, whoever uses the browser
 * next gets nothing out of its history.
 */
@ApplicationScoped
class StillSignedIn {
    private final Sessions sessions;

    StillSignedIn(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Its own session counts, or the one that another tab of the same citizen put in its place. */
    Uni<Boolean> is(CompletedSignIn done, HttpHeaders headers) {
        return sessions.alive(done.sessionId())
                .chain(own -> own.isPresent() ? Uni.createFrom().item(own) : sessions.current(headers))
                .map(open -> isOf(open, done));
    }

    private static boolean isOf(Optional<Session> open, CompletedSignIn done) {
        return open.filter(session -> session.citizenId().equals(done.citizenId()))
                .isPresent();
    }
}
