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

/** The identity service, for a citizen who registers from home with an eID card. */
@ApplicationScoped
public class HomeRegistrations {
    private static final Duration LIMIT = Duration.ofSeconds(4);

    /** What the citizen typed. */
    public record Form(EidPair pair, String userName, String email, String password, String language) {
        @Override
        public String toString() {
            return "Form[…]";
        }
    }

    private final RecoveryApi api;
    private final CallerTokens tokens;
    private final ObjectMapper json;
    private final GuardedCalls calls;

    HomeRegistrations(@RestClient RecoveryApi api, CallerTokens tokens, ObjectMapper json) {
        this.api = api;
        this.tokens = tokens;
        this.json = json;
        this.calls = new GuardedCalls("identity (home registrations)", json);
    }

    public Uni<HomeRegistration> register(UUID transaction, UUID attempt, Form form) {
        ObjectNode body = json.createObjectNode()
                .put("documentNumber", form.pair().documentNumber())
                .put("registrationCode", form.pair().registrationCode())
                .put("userName", form.userName())
                .put("password", form.password())
                .put("email", form.email())
                .put("language", form.language())
                .put("attemptId", attempt.toString());
        CallerClaims claims = new CallerClaims(transaction, null, null);
        return calls.outcome(
                LIMIT,
                () -> api.registerFromHome("Bearer " + tokens.issue(IdentityApi.AUDIENCE, claims), body),
                HomeRegistration::of,
                new HomeRegistration.Unavailable());
    }
}
