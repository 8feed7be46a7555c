package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.kit.callers.CallerClaims;
import hu.kapu.kit.callers.CallerTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The second-factor service: state and verification; the facts are its own, never copied. */
@ApplicationScoped
public class SecondFactors {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final SecondFactorApi api;
    private final CallerTokens tokens;
    private final ObjectMapper json;
    private final GuardedCalls calls;

    SecondFactors(@RestClient SecondFactorApi api, CallerTokens tokens, ObjectMapper json) {
        this.api = api;
        this.tokens = tokens;
        this.json = json;
        this.calls = new GuardedCalls("second-factor", json);
    }

    public Uni<FactorState> state(Applicant applicant) {
        return calls.outcome(LIMIT, () -> api.state(token(applicant)), FactorState::of, new FactorState.Unavailable());
    }

    /** Without any sign-in of the citizen's: for an operator, who learns which factors there are and nothing more. */
    public Uni<PresentMethods> presentMethods(UUID citizen) {
        String token = "Bearer " + tokens.issue(SecondFactorApi.AUDIENCE, new CallerClaims(null, citizen, null));
        return calls.outcome(LIMIT, () -> api.state(token), FactorState::of, new FactorState.Unavailable())
                .map(PresentMethods::of);
    }

    /** The method says whether the code is the app's or the newest mail's. */
    public Uni<Verification> verify(
            Applicant applicant,
            UUID attempt,
            Method method,
            String code,
            String sealedRecipient,
            @Nullable String portalName) {
        return verify(applicant, attempt, method, code, sealedRecipient, portalName, null);
    }

    /**
     * The same while an account is frozen.
     *
     * @param olderThan only factors activated before it count, those ended since included; null for all that are there
     */
    public Uni<Verification> verify(
            Applicant applicant,
            UUID attempt,
            Method method,
            String code,
            String sealedRecipient,
            @Nullable String portalName,
            @Nullable Instant olderThan) {
        ObjectNode body = body(attempt)
                .put("method", method.wireName())
                .put("code", code)
                .put("sealedRecipient", sealedRecipient);
        if (portalName != null) {
            body.put("portalName", portalName);
        }
        if (olderThan != null) {
            body.put("olderThan", olderThan.toString());
        }
        return calls.outcome(
                LIMIT, () -> api.verify(token(applicant), body), Verification::of, new Verification.Unavailable());
    }

    private ObjectNode body(UUID attempt) {
        return json.createObjectNode().put("attemptId", attempt.toString());
    }

    private String token(Applicant applicant) {
        return "Bearer " + tokens.issue(SecondFactorApi.AUDIENCE, applicant.claims());
    }
}
