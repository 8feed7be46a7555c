package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hu.kapu.kit.callers.CallerTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Accounts that identity has frozen because of a notice, and their way back with an older factor. */
@ApplicationScoped
public class FrozenAccounts {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final UnfreezingApi api;
    private final CallerTokens tokens;
    private final ObjectMapper json;
    private final GuardedCalls calls;

    FrozenAccounts(@RestClient UnfreezingApi api, CallerTokens tokens, ObjectMapper json) {
        this.api = api;
        this.tokens = tokens;
        this.json = json;
        this.calls = new GuardedCalls("identity (frozen accounts)", json);
    }

    public Uni<Unfreezing> unfreeze(Applicant applicant, UUID attempt, Instant factorActivatedAt) {
        JsonNode body = json.createObjectNode()
                .put("attemptId", attempt.toString())
                .put("factorActivatedAt", factorActivatedAt.toString());
        String token = "Bearer " + tokens.issue(IdentityApi.AUDIENCE, applicant.claims());
        return calls.outcome(
                LIMIT,
                () -> api.unfreeze(token, applicant.citizenId().toString(), body),
                Unfreezing::of,
                new Unfreezing.Unavailable());
    }
}
