package hu.kapu.gateway.access;

import hu.kapu.gateway.session.EndAccessAfterwards.Change;
import hu.kapu.kit.inbox.CloudEvent;
import java.util.Optional;
import java.util.Set;

/** Which events end a citizen's access, and whether the session in which the citizen did it goes on. */
final class EndsAccess {
    private static final Set<String> EVERYWHERE =
            Set.of("password-reset.v1", "account-frozen.v1", "citizen-closed.v1", "factors-restored.v1");

    private static final Set<String> ELSEWHERE = Set.of(
            "password-changed.v1",
            "reported-not-me.v1",
            "closing-requested.v1",
            "factor-inactivated.v1",
            "authenticator-replaced.v1");

    private static final String FACTORS_ENDED = "second-factors-ended.v1";
    private static final String UNFROZEN = "account-unfrozen.v1";
    private static final Set<String> BY_THE_CITIZEN = Set.of("citizen", "deletion-code");

    private EndsAccess() {}

    static Optional<Change> of(CloudEvent event) {
        if (EVERYWHERE.contains(event.type())) {
            return Optional.of(new Change(event.subject(), event.time(), false));
        }
        if (ELSEWHERE.contains(event.type())) {
            return Optional.of(new Change(event.subject(), event.time(), true));
        }
        if (event.type().equals(UNFROZEN)) {
            return isByARegistrar(event)
                    ? Optional.of(new Change(event.subject(), event.time(), false))
                    : Optional.empty();
        }
        return event.type().equals(FACTORS_ENDED)
                ? Optional.of(new Change(event.subject(), event.time(), isByTheCitizen(event)))
                : Optional.empty();
    }

    /** Then the password was made void. */
    private static boolean isByARegistrar(CloudEvent event) {
        return event.data().path("by").asText().equals("registrar");
    }

    private static boolean isByTheCitizen(CloudEvent event) {
        return BY_THE_CITIZEN.contains(event.data().path("by").asText());
    }
}
