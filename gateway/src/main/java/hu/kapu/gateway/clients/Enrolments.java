package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.kit.callers.CallerTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Enrolments at the second-factor service; how far one is, only that service knows. */
@ApplicationScoped
public class Enrolments {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final EnrolmentApi api;
    private final CallerTokens tokens;
    private final ObjectMapper json;
    private final GuardedCalls calls;

    Enrolments(@RestClient EnrolmentApi api, CallerTokens tokens, ObjectMapper json) {
        this.api = api;
        this.tokens = tokens;
        this.json = json;
        this.calls = new GuardedCalls("second-factor (enrolments)", json);
    }

    /**
     * Begins one; a newer one replaces it.
     *
     * @param accountName how the citizen's entry is called in an app
     * @param language the one of the picture's words
     */
    public Uni<Enrolment> start(
            Applicant applicant, UUID attempt, EnrolmentWish wish, String accountName, String issuer, String language) {
        ObjectNode body = body(attempt).put("accountName", accountName).put("issuer", issuer);
        wish.writeTo(body);
        return enrolment(() -> api.start(token(applicant), language, body));
    }

    public Uni<Enrolment> read(Applicant applicant, UUID enrolment, String language) {
        return enrolment(() -> api.read(token(applicant), language, enrolment.toString()));
    }

    /** Has a mail with a code sent to the address to be confirmed; the same attempt has it sent once. */
    public Uni<Enrolment> sendCode(
            Applicant applicant, UUID enrolment, UUID attempt, String sealedRecipient, boolean knownDevice) {
        JsonNode body = body(attempt).put("sealedRecipient", sealedRecipient).put("knownDevice", knownDevice);
        return enrolment(() -> api.sendCode(token(applicant), enrolment.toString(), body));
    }

    public Uni<Enrolment> confirm(Applicant applicant, UUID enrolment, UUID attempt, String code) {
        JsonNode body = body(attempt).put("code", code);
        return enrolment(() -> api.confirm(token(applicant), enrolment.toString(), body));
    }

    /** Activates; a repetition gets the first answer. */
    public Uni<Enrolment> complete(Applicant applicant, UUID enrolment, UUID attempt, String sealedRecipient) {
        JsonNode body = body(attempt).put("sealedRecipient", sealedRecipient);
        return enrolment(() -> api.complete(token(applicant), enrolment.toString(), body));
    }

    private Uni<Enrolment> enrolment(Supplier<Uni<Response>> call) {
        return calls.outcome(LIMIT, call, EnrolmentAnswers::read, new Enrolment.Unavailable());
    }

    private ObjectNode body(UUID attempt) {
        return json.createObjectNode().put("attemptId", attempt.toString());
    }

    private String token(Applicant applicant) {
        return "Bearer " + tokens.issue(SecondFactorApi.AUDIENCE, applicant.claims());
    }
}
