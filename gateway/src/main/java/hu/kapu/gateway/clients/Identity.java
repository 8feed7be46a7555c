package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.kit.callers.CallerClaims;
import hu.kapu.kit.callers.CallerTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The identity service: passwords, first logins and claims. */
@ApplicationScoped
public class Identity {
    private static final Duration PASSWORD_LIMIT = Duration.ofSeconds(4);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final IdentityApi api;
    private final CallerTokens tokens;
    private final ObjectMapper json;
    private final GuardedCalls passwordCalls;
    private final GuardedCalls claimCalls;

    Identity(@RestClient IdentityApi api, CallerTokens tokens, ObjectMapper json) {
        this.api = api;
        this.tokens = tokens;
        this.json = json;
        this.passwordCalls = new GuardedCalls("identity (passwords)", json);
        this.claimCalls = new GuardedCalls("identity (claims)", json);
    }

    public Uni<PasswordCheck> checkPassword(
            UUID transaction, UUID attempt, String userName, String password, @Nullable String deviceToken) {
        ObjectNode body = json.createObjectNode()
                .put("userName", userName)
                .put("password", password)
                .put("attemptId", attempt.toString());
        if (deviceToken != null) {
            body.put("deviceToken", deviceToken);
        }
        return passwordCalls.outcome(
                PASSWORD_LIMIT,
                () -> api.checkPassword(token(transaction, null), body),
                PasswordCheck::of,
                new PasswordCheck.Unavailable());
    }

    public Uni<FirstLogin> firstLogin(
            UUID transaction, UUID attempt, String userName, String code, String newPassword) {
        ObjectNode body = json.createObjectNode()
                .put("userName", userName)
                .put("code", code)
                .put("newPassword", newPassword)
                .put("attemptId", attempt.toString());
        return passwordCalls.outcome(
                PASSWORD_LIMIT,
                () -> api.firstLogin(token(transaction, null), body),
                FirstLogin::of,
                new FirstLogin.Unavailable());
    }

    /** The claims of these scopes, flat and in OpenID Connect's names; empty when they cannot be had. */
    public Uni<Optional<Map<String, Object>>> claims(UUID citizenId, Set<String> scopes) {
        String scope = String.join(" ", scopes.stream().sorted().toList());
        return claimCalls.outcome(
                LIMIT,
                () -> api.claims(token(null, citizenId), citizenId.toString(), scope),
                this::claims,
                Optional.empty());
    }

    private Optional<Map<String, Object>> claims(Answer answer) {
        if (!answer.is(200) || !answer.body().isObject()) {
            return Optional.empty();
        }
        return Optional.of(json.convertValue(
                answer.body(), json.getTypeFactory().constructMapType(Map.class, String.class, Object.class)));
    }

    private String token(@Nullable UUID transaction, @Nullable UUID citizen) {
        return "Bearer " + tokens.issue(IdentityApi.AUDIENCE, new CallerClaims(transaction, citizen, null));
    }
}
