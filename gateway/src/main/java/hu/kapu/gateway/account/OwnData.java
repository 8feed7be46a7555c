package hu.kapu.gateway.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.Applicant;
import hu.kapu.gateway.clients.CitizenAccounts;
import hu.kapu.gateway.clients.FactorState;
import hu.kapu.gateway.clients.SecondFactors;
import hu.kapu.gateway.session.OpenSessions;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.session.SessionEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gathers what all services keep of a citizen; a part that cannot be had means no file, never half of one. */
@ApplicationScoped
class OwnData {
    private final CitizenAccounts accounts;
    private final SecondFactors secondFactors;
    private final OpenSessions sessions;
    private final SessionEvents events;
    private final ObjectMapper json;
    private final Clock clock;

    OwnData(
            CitizenAccounts accounts,
            SecondFactors secondFactors,
            OpenSessions sessions,
            SessionEvents events,
            ObjectMapper json,
            Clock clock) {
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    Uni<Optional<String>> of(Session session) {
        Applicant owner = SignedInCitizen.applicant(session);
        return accounts.export(owner)
                .chain(account -> secondFactors
                        .state(owner)
                        .chain(factors ->
                                sessions.of(session.citizenId()).map(open -> together(account, factors, open))))
                .call(all -> all.isPresent()
                        ? events.exported(session.citizenId())
                        : Uni.createFrom().voidItem());
    }

    private Optional<String> together(Optional<JsonNode> account, FactorState factors, List<OpenSessions.Seen> open) {
        return switch (factors) {
            case FactorState.Known known -> account.map(identity -> document(identity, known, open));
            case FactorState.Unavailable() -> Optional.empty();
        };
    }

    private String document(JsonNode identity, FactorState.Known factors, List<OpenSessions.Seen> open) {
        ObjectNode all =
                json.createObjectNode().put("exportedAt", clock.instant().toString());
        all.set("identity", identity);
        all.set("secondFactors", secondFactors(factors));
        all.set("openSessions", sessions(open));
        return all.toPrettyString();
    }

    private ObjectNode secondFactors(FactorState.Known known) {
        ObjectNode node = json.createObjectNode();
        ArrayNode apps = node.putArray("authenticators");
        known.authenticators().forEach(app -> {
            ObjectNode each = apps.addObject()
                    .put("label", app.label())
                    .put("status", app.status())
                    .put("activatedAt", app.activatedAt().toString());
            put(each, "lastUsedAt", app.lastUsedAt());
        });
        known.emailCode().ifPresent(code -> {
            ObjectNode each = node.putObject("emailCode")
                    .put("status", code.status())
                    .put("activatedAt", code.activatedAt().toString());
            put(each, "lastUsedAt", code.lastUsedAt());
        });
        put(node, "deletionCodeIssuedAt", known.deletionCodeIssuedAt());
        return node;
    }

    private ArrayNode sessions(List<OpenSessions.Seen> open) {
        ArrayNode all = json.createArrayNode();
        open.forEach(seen -> {
            Session session = seen.session();
            ObjectNode each = all.addObject()
                    .put("openedAt", session.authTime().toString())
                    .put("lastUsedAt", seen.lastSeenAt().toString())
                    .put("device", session.origin().device())
                    .put("network", session.origin().network())
                    .put("country", session.origin().country());
            ArrayNode methods = each.putArray("methods");
            session.methods().stream().map(Method::wireName).sorted().forEach(methods::add);
        });
        return all;
    }

    private static void put(ObjectNode node, String name, Optional<Instant> at) {
        at.ifPresent(instant -> node.put(name, instant.toString()));
    }
}
