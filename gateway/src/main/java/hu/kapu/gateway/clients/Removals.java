package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hu.kapu.kit.callers.CallerClaims;
import hu.kapu.kit.callers.CallerTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The second-factor service, for a registrar: whether there is a factor, and ending all of them; never a new one. */
@ApplicationScoped
public class Removals {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final RemovalApi api;
    private final CallerTokens tokens;
    private final ObjectMapper json;
    private final GuardedCalls calls;

    Removals(@RestClient RemovalApi api, CallerTokens tokens, ObjectMapper json) {
        this.api = api;
        this.tokens = tokens;
        this.json = json;
        this.calls = new GuardedCalls("second-factor (registrar)", json);
    }

    public Uni<SecondFactorPresence> presence(UUID citizen) {
        return calls.outcome(
                LIMIT,
                () -> api.state(token(null, citizen)),
                SecondFactorPresence::of,
                SecondFactorPresence.UNAVAILABLE);
    }

    /** The case's id makes a repetition the same removal. */
    public Uni<RegistrarAnswer> remove(UUID citizen, UUID caseId, String sealedRecipient) {
        JsonNode body =
                json.createObjectNode().put("caseId", caseId.toString()).put("sealedRecipient", sealedRecipient);
        return calls.outcome(
                LIMIT,
                () -> api.remove(token(caseId, citizen), body),
                RegistrarAnswer::of,
                new RegistrarAnswer.Unavailable());
    }

    private String token(@Nullable UUID transaction, UUID citizen) {
        return "Bearer " + tokens.issue(SecondFactorApi.AUDIENCE, new CallerClaims(transaction, citizen, null));
    }
}
