package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.kit.callers.CallerClaims;
import hu.kapu.kit.callers.CallerTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The identity service, for a citizen who has forgotten the password. */
@ApplicationScoped
public class Recoveries {
    private static final Duration LIMIT = Duration.ofSeconds(4);

    private final RecoveryApi api;
    private final CallerTokens tokens;
    private final ObjectMapper json;
    private final GuardedCalls calls;

    Recoveries(@RestClient RecoveryApi api, CallerTokens tokens, ObjectMapper json) {
        this.api = api;
        this.tokens = tokens;
        this.json = json;
        this.calls = new GuardedCalls("identity (recoveries)", json);
    }

    public Uni<RecoveryRequest> request(
            UUID transaction, UUID attempt, String userName, String email, String language) {
        ObjectNode body =
                body(attempt).put("userName", userName).put("email", email).put("language", language);
        String token = token(new CallerClaims(transaction, null, null));
        return calls.outcome(
                LIMIT, () -> api.recover(token, body), RecoveryRequest::of, new RecoveryRequest.Unavailable());
    }

    public Uni<RecoveryCodeCheck> checkCode(UUID transaction, UUID attempt, String userName, String code) {
        ObjectNode body = body(attempt).put("userName", userName).put("code", code);
        String token = token(new CallerClaims(transaction, null, null));
        return calls.outcome(
                LIMIT, () -> api.checkCode(token, body), RecoveryCodeCheck::of, new RecoveryCodeCheck.Unavailable());
    }

    public Uni<PasswordReset> reset(
            UUID transaction, UUID attempt, ProvenMailbox mailbox, String newPassword, Optional<EidPair> pair) {
        ObjectNode body = body(attempt).put("newPassword", newPassword);
        pair.ifPresent(given -> body.putObject("eidPair")
                .put("documentNumber", given.documentNumber())
                .put("registrationCode", given.registrationCode()));
        CallerClaims claims = new CallerClaims(transaction, mailbox.citizenId(), null, mailbox.recoveryAt(), null);
        return calls.outcome(
                LIMIT,
                () -> api.resetPassword(token(claims), body),
                PasswordReset::of,
                new PasswordReset.Unavailable());
    }

    private ObjectNode body(UUID attempt) {
        return json.createObjectNode().put("attemptId", attempt.toString());
    }

    private String token(CallerClaims claims) {
        return "Bearer " + tokens.issue(IdentityApi.AUDIENCE, claims);
    }
}
