package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.ObjectMapper;
import hu.kapu.kit.callers.CallerClaims;
import hu.kapu.kit.callers.CallerTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The identity service as a witness: what its history was told of a record that is kept elsewhere. */
@ApplicationScoped
public class WitnessedRecords {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final CitizenAccountApi api;
    private final CallerTokens tokens;
    private final GuardedCalls calls;

    WitnessedRecords(@RestClient CitizenAccountApi api, CallerTokens tokens, ObjectMapper json) {
        this.api = api;
        this.tokens = tokens;
        this.calls = new GuardedCalls("identity (witness)", json);
    }

    /** The newest entry alone. */
    public Uni<History> newest(UUID subject) {
        return calls.outcome(
                LIMIT,
                () -> api.history(token(subject), subject.toString(), null, 1),
                History::of,
                new History.Unavailable());
    }

    private String token(UUID subject) {
        return "Bearer " + tokens.issue(IdentityApi.AUDIENCE, new CallerClaims(null, subject, null));
    }
}
