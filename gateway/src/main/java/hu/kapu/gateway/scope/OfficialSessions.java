package hu.kapu.gateway.scope;

import hu.kapu.gateway.session.Session;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** What the REST API asks of whoever knows the officials: whether a session is good for an operator's work now. */
public interface OfficialSessions {

    Uni<Standing> of(Session session);

    /** What the session is worth to an operator's work. */
    sealed interface Standing {
        record Operator(UUID citizenId, String name, String office) implements Standing {}

        /** Whoever it is has to sign in anew, with the app. */
        record NotFresh() implements Standing {}

        /** Signed in properly, but without the role. */
        record NoOperator() implements Standing {}
    }
}
