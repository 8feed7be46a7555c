package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.kit.callers.CallerTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The second-factor service: state, enrolment and verification; the facts are its own, never copied. */
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

    /** The method says whether the code is the app's or the newest mail's. */
    public Uni<Verification> verify(
            Applicant applicant,
            UUID attempt,
            Method method,
            String code,
            String sealedRecipient,
            @Nullable String portalName) {
        ObjectNode body = body(attempt)
                .put("method", method.wireName())
                .put("code", code)
                .put("sealedRecipient", sealedRecipient);
        if (portalName != null) {
            body.put("portalName", portalName);
        }
        return calls.outcome(
                LIMIT, () -> api.verify(token(applicant), body), Verification::of, new Verification.Unavailable());
    }

    /** Begins an enrolment; a newer one replaces it. The language is the one of the picture's words. */
    public Uni<Enrolment> start(Applicant applicant, UUID attempt, String accountName, String issuer, String language) {
        JsonNode body = body(attempt).put("accountName", accountName).put("issuer", issuer);
        return enrolment(() -> api.startEnrolment(token(applicant), language, body));
    }

    public Uni<Enrolment> read(Applicant applicant, UUID enrolment, String language) {
        return enrolment(() -> api.enrolment(token(applicant), language, enrolment.toString()));
    }

    public Uni<Enrolment> confirm(Applicant applicant, UUID enrolment, UUID attempt, String code) {
        JsonNode body = body(attempt).put("code", code);
        return enrolment(() -> api.confirmEnrolment(token(applicant), enrolment.toString(), body));
    }

    /** Activates; a repetition gets the first answer. */
    public Uni<Enrolment> complete(Applicant applicant, UUID enrolment, UUID attempt, String sealedRecipient) {
        JsonNode body = body(attempt).put("sealedRecipient", sealedRecipient);
        return enrolment(() -> api.completeEnrolment(token(applicant), enrolment.toString(), body));
    }

    private Uni<Enrolment> enrolment(Supplier<Uni<Response>> call) {
        return calls.outcome(LIMIT, call, Enrolment::of, new Enrolment.Unavailable());
    }

    private ObjectNode body(UUID attempt) {
        return json.createObjectNode().put("attemptId", attempt.toString());
    }

    private String token(Applicant applicant) {
        return "Bearer " + tokens.issue(SecondFactorApi.AUDIENCE, applicant.claims());
    }
}
