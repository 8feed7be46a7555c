package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.kit.callers.CallerClaims;
import hu.kapu.kit.callers.CallerTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The second-factor service, for a recovery: the facts are its own, and the deletion code is only looked at. */
@ApplicationScoped
public class RecoveryFactors {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Duration HASHING_LIMIT = Duration.ofSeconds(4);

    private final RecoveryFactorApi api;
    private final CallerTokens tokens;
    private final ObjectMapper json;
    private final GuardedCalls calls;

    RecoveryFactors(@RestClient RecoveryFactorApi api, CallerTokens tokens, ObjectMapper json) {
        this.api = api;
        this.tokens = tokens;
        this.json = json;
        this.calls = new GuardedCalls("second-factor (recoveries)", json);
    }

    public Uni<MailedCodes> mailedCodes(UUID transaction, ProvenMailbox mailbox) {
        return calls.outcome(
                LIMIT, () -> api.state(token(transaction, mailbox)), MailedCodes::of, MailedCodes.UNAVAILABLE);
    }

    public Uni<DeletionCodeCheck> checkDeletionCode(
            UUID transaction, UUID attempt, ProvenMailbox mailbox, String typed) {
        ObjectNode body = json.createObjectNode().put("deletionCode", typed).put("attemptId", attempt.toString());
        return calls.outcome(
                HASHING_LIMIT,
                () -> api.checkDeletionCode(token(transaction, mailbox), body),
                DeletionCodeCheck::of,
                new DeletionCodeCheck.Unavailable());
    }

    private String token(UUID transaction, ProvenMailbox mailbox) {
        CallerClaims claims = new CallerClaims(transaction, mailbox.citizenId(), null, mailbox.recoveryAt(), null);
        return "Bearer " + tokens.issue(SecondFactorApi.AUDIENCE, claims);
    }
}
