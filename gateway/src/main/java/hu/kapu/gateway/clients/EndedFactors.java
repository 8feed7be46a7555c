package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.kit.callers.CallerTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Ends all second factors of a citizen with the deletion code, and takes back what a stranger changed of them. */
@ApplicationScoped
public class EndedFactors {
    /** The deletion code is hashed slowly, behind a queue. */
    private static final Duration LIMIT = Duration.ofSeconds(4);

    private final DeletionApi api;
    private final CallerTokens tokens;
    private final ObjectMapper json;
    private final GuardedCalls deletions;
    private final GuardedCalls restorations;

    EndedFactors(@RestClient DeletionApi api, CallerTokens tokens, ObjectMapper json) {
        this.api = api;
        this.tokens = tokens;
        this.json = json;
        this.deletions = new GuardedCalls("second-factor (deletion codes)", json);
        this.restorations = new GuardedCalls("second-factor (restorations)", json);
    }

    public Uni<Deletion> delete(Applicant applicant, UUID attempt, String deletionCode, String sealedRecipient) {
        ObjectNode body = body(attempt, sealedRecipient).put("deletionCode", deletionCode);
        return deletions.outcome(
                LIMIT, () -> api.delete(token(applicant), body), Deletion::of, new Deletion.Unavailable());
    }

    /** The factors younger than this end, and the older one that was just proved counts again. */
    public Uni<Restoration> restore(Applicant applicant, UUID attempt, Instant olderThan, String sealedRecipient) {
        ObjectNode body = body(attempt, sealedRecipient).put("olderThan", olderThan.toString());
        return restorations.outcome(
                LIMIT, () -> api.restore(token(applicant), body), Restoration::of, new Restoration.Unavailable());
    }

    private ObjectNode body(UUID attempt, String sealedRecipient) {
        return json.createObjectNode().put("attemptId", attempt.toString()).put("sealedRecipient", sealedRecipient);
    }

    private String token(Applicant applicant) {
        return "Bearer " + tokens.issue(SecondFactorApi.AUDIENCE, applicant.claims());
    }
}
