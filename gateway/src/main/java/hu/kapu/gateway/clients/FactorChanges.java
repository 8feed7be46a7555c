package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.kit.callers.CallerTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Switches single factors off and on, names them, and tries whether a deletion code is the right one. */
@ApplicationScoped
public class FactorChanges {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    /** The deletion code is hashed slowly, behind a queue. */
    private static final Duration HASHING_LIMIT = Duration.ofSeconds(4);

    private final FactorChangeApi api;
    private final CallerTokens tokens;
    private final ObjectMapper json;
    private final GuardedCalls calls;
    private final GuardedCalls checks;

    FactorChanges(@RestClient FactorChangeApi api, CallerTokens tokens, ObjectMapper json) {
        this.api = api;
        this.tokens = tokens;
        this.json = json;
        this.calls = new GuardedCalls("second-factor (changes)", json);
        this.checks = new GuardedCalls("second-factor (deletion code checks)", json);
    }

    public Uni<FactorChange> inactivate(Applicant applicant, UUID factor, UUID attempt, String sealedRecipient) {
        ObjectNode body = body(attempt).put("sealedRecipient", sealedRecipient);
        return change(() -> api.inactivate(token(applicant), factor.toString(), body));
    }

    /** The app's own present code, where nothing else has been proved. */
    public Uni<FactorChange> reactivate(
            Applicant applicant, UUID factor, UUID attempt, Optional<String> code, String sealedRecipient) {
        ObjectNode body = body(attempt).put("sealedRecipient", sealedRecipient);
        code.ifPresent(typed -> body.put("code", typed));
        return change(() -> api.reactivate(token(applicant), factor.toString(), body));
    }

    public Uni<FactorChange> rename(Applicant applicant, UUID factor, String label, String sealedRecipient) {
        ObjectNode body = json.createObjectNode().put("label", label).put("sealedRecipient", sealedRecipient);
        return change(() -> api.rename(token(applicant), factor.toString(), body));
    }

    /** Changes nothing but the budget. */
    public Uni<DeletionCodeCheck> checkDeletionCode(Applicant applicant, UUID attempt, String typed) {
        ObjectNode body = body(attempt).put("deletionCode", typed);
        return checks.outcome(
                HASHING_LIMIT,
                () -> api.checkDeletionCode(token(applicant), body),
                DeletionCodeCheck::of,
                new DeletionCodeCheck.Unavailable());
    }

    private Uni<FactorChange> change(Supplier<Uni<Response>> call) {
        return calls.outcome(LIMIT, call, FactorChange::of, new FactorChange.Unavailable());
    }

    private ObjectNode body(UUID attempt) {
        return json.createObjectNode().put("attemptId", attempt.toString());
    }

    private String token(Applicant applicant) {
        return "Bearer " + tokens.issue(SecondFactorApi.AUDIENCE, applicant.claims());
    }
}
