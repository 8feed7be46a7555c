package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.kit.callers.CallerTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Codes by e-mail of the second-factor service; it writes the mail, the gateway only asks for it. */
@ApplicationScoped
public class EmailCodes {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final EmailCodeApi api;
    private final CallerTokens tokens;
    private final ObjectMapper json;
    private final GuardedCalls calls;

    EmailCodes(@RestClient EmailCodeApi api, CallerTokens tokens, ObjectMapper json) {
        this.api = api;
        this.tokens = tokens;
        this.json = json;
        this.calls = new GuardedCalls("second-factor (codes by e-mail)", json);
    }

    /** Has a mail with a new code sent; the same attempt has it sent once. */
    public Uni<EmailChallenge> request(
            Applicant applicant,
            UUID attempt,
            String sealedRecipient,
            boolean knownDevice,
            @Nullable String portalName) {
        ObjectNode body = json.createObjectNode()
                .put("attemptId", attempt.toString())
                .put("sealedRecipient", sealedRecipient)
                .put("knownDevice", knownDevice);
        if (portalName != null) {
            body.put("portalName", portalName);
        }
        return calls.outcome(
                LIMIT, () -> api.request(token(applicant), body), EmailChallenge::of, new EmailChallenge.Unavailable());
    }

    /** The newest of the sign-in; changes nothing. */
    public Uni<EmailChallenge> newest(Applicant applicant) {
        return calls.outcome(
                LIMIT, () -> api.newest(token(applicant)), EmailChallenge::of, new EmailChallenge.Unavailable());
    }

    private String token(Applicant applicant) {
        return "Bearer " + tokens.issue(SecondFactorApi.AUDIENCE, applicant.claims());
    }
}
