package hu.kapu.gateway.reauthentication;

import hu.kapu.gateway.session.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Full re-authentication: before anything that protects the account changes, the citizen gives the password and a
 * current code within the session, and for ten minutes need not do so again (ASVS 5.0 7.5.1).
 */
@ApplicationScoped
public class Reauthentication {
    static final String PATH = "/ugyfelkapu/megerosites";
    /** The services behind the door accept neither proof when it is older. */
    static final Duration COUNTS_FOR = Duration.ofMinutes(10);

    private final Clock clock;

    Reauthentication(Clock clock) {
        this.clock = clock;
    }

    /** Empty when both were given lately; otherwise the redirect to the page that asks, which leads back afterwards. */
    public Optional<Response> demandedFrom(Session session, String backPath) {
        return isProved(session) ? Optional.empty() : Optional.of(demand(backPath));
    }

    /** The redirect itself, for whoever learns from a service that a proof has become too old. */
    public Response demand(String backPath) {
        return Response.seeOther(BackPath.of(backPath).proof()).build();
    }

    boolean isProved(Session session) {
        return isRecent(session.reauthenticatedAt()) && isRecent(session.passwordAt());
    }

    Instant now() {
        return clock.instant();
    }

    boolean isRecent(@Nullable Instant at) {
        return at != null && at.isAfter(clock.instant().minus(COUNTS_FOR));
    }
}
