package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.kit.callers.CallerClaims;
import hu.kapu.kit.callers.CallerTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The identity service, for a registrar; never anything about a password. */
@ApplicationScoped
public class RegistrarIdentity {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    /** What a citizen at the counter says and shows. */
    public record Registration(
            UUID id, NaturalIdentity identity, ShownDocument document, String userName, String email, String language) {
        @Override
        public String toString() {
            return "Registration[" + id + "]";
        }
    }

    private final RegistrarApi api;
    private final CallerTokens tokens;
    private final ObjectMapper json;
    private final GuardedCalls calls;

    RegistrarIdentity(@RestClient RegistrarApi api, CallerTokens tokens, ObjectMapper json) {
        this.api = api;
        this.tokens = tokens;
        this.json = json;
        this.calls = new GuardedCalls("identity (registrar)", json);
    }

    /** The registration's own id makes a repetition the same registration. */
    public Uni<RegistrarAnswer> register(Registration registration) {
        ObjectNode body = json.createObjectNode()
                .put("userName", registration.userName())
                .put("email", registration.email())
                .put("language", registration.language())
                .put("idempotencyKey", registration.id().toString());
        body.set("identity", json.valueToTree(registration.identity()));
        body.set("document", json.valueToTree(registration.document()));
        return act(() -> api.register(token(null), body));
    }

    public Uni<FoundCitizens> searchByUserName(String userName) {
        return search(json.createObjectNode().put("userName", userName));
    }

    public Uni<FoundCitizens> searchByPerson(String familyName, String givenName, String birthDate) {
        return search(json.createObjectNode()
                .put("familyName", familyName)
                .put("givenName", givenName)
                .put("birthDate", birthDate));
    }

    public Uni<CitizenAccount> account(UUID citizen) {
        return calls.outcome(
                LIMIT,
                () -> api.citizen(token(citizen), citizen.toString()),
                CitizenAccount::of,
                new CitizenAccount.Unavailable());
    }

    public Uni<RegistrarAnswer> issueFirstLoginCode(UUID citizen, UUID actionId) {
        JsonNode body = json.createObjectNode().put("actionId", actionId.toString());
        return act(() -> api.issueFirstLoginCode(token(citizen), citizen.toString(), body));
    }

    /** The citizen's letter names the office. */
    public Uni<RegistrarAnswer> correctIdentity(UUID citizen, UUID caseId, NaturalIdentity identity, String office) {
        ObjectNode body = forCase(caseId).put("office", office);
        body.set("identity", json.valueToTree(identity));
        return act(() -> api.correctIdentity(token(citizen), citizen.toString(), body));
    }

    public Uni<RegistrarAnswer> changeEmail(UUID citizen, UUID caseId, String email) {
        JsonNode body = forCase(caseId).put("email", email);
        return act(() -> api.changeEmail(token(citizen), citizen.toString(), body));
    }

    public Uni<RegistrarAnswer> unfreeze(UUID citizen, UUID caseId) {
        JsonNode body = forCase(caseId);
        return act(() -> api.unfreeze(token(citizen), citizen.toString(), body));
    }

    private Uni<FoundCitizens> search(JsonNode body) {
        return calls.outcome(
                LIMIT, () -> api.search(token(null), body), FoundCitizens::of, new FoundCitizens.Unavailable());
    }

    private Uni<RegistrarAnswer> act(Supplier<Uni<Response>> call) {
        return calls.outcome(LIMIT, call, RegistrarAnswer::of, new RegistrarAnswer.Unavailable());
    }

    private ObjectNode forCase(UUID caseId) {
        return json.createObjectNode().put("caseId", caseId.toString());
    }

    private String token(@Nullable UUID citizen) {
        return "Bearer " + tokens.issue(IdentityApi.AUDIENCE, new CallerClaims(null, citizen, null));
    }
}
