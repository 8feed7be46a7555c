package hu.kapu.gateway.oidc.authorization;

import hu.kapu.gateway.oidc.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Reads what a portal asks, in the address or by reference to what it pushed: the rules first, then whom it hints at.
 * What was pushed is judged again when it is used, by the portal's registration and the calendar of that moment.
 */
@ApplicationScoped
class IncomingRequests {
    private final RequestChecker checker;
    private final PushedRequests pushed;
    private final Hints hints;

    IncomingRequests(RequestChecker checker, PushedRequests pushed, Hints hints) {
        this.checker = checker;
        this.pushed = pushed;
        this.hints = hints;
    }

    /** Beside the reference to a pushed request only {@code client_id} counts (RFC 9126, section 4). */
    Uni<RequestCheck> read(Parameters parameters) {
        Optional<String> reference = parameters.get("request_uri").filter(PushedRequests::isReference);
        if (reference.isEmpty()) {
            return hints.follow(checker.check(parameters), parameters);
        }
        return parameters
                .get("client_id")
                .map(client -> pushed.take(reference.get(), client).chain(this::readTaken))
                .orElseGet(() -> Uni.createFrom().item(new RequestCheck.UnknownClient()));
    }

    Uni<RequestCheck> readPushed(Parameters parameters) {
        return hints.follow(checker.checkPushed(parameters), parameters);
    }

    private Uni<RequestCheck> readTaken(Optional<Parameters> taken) {
        return taken.map(this::readPushed).orElseGet(() -> Uni.createFrom().item(new RequestCheck.PushedRequestGone()));
    }
}
