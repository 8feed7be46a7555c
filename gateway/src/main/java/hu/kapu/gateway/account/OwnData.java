package hu.kapu.gateway.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.gateway.clients.Applicant;
import hu.kapu.gateway.clients.CitizenAccounts;
import hu.kapu.gateway.clients.FactorState;
import hu.kapu.gateway.clients.SecondFactors;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.session.SessionEvents;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gathers what all services keep of a citizen; a part that cannot be had means no file, never half of one. */
@ApplicationScoped
class OwnData {
    private final CitizenAccounts accounts;
    private final SecondFactors secondFactors;
    private final List<OwnDataPart> parts;
    private final SessionEvents events;
    private final ObjectMapper json;
    private final Clock clock;

    OwnData(
            CitizenAccounts accounts,
            SecondFactors secondFactors,
            @All List<OwnDataPart> parts,
            SessionEvents events,
            ObjectMapper json,
            Clock clock) {
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.parts =
                parts.stream().sorted(Comparator.comparing(OwnDataPart::name)).toList();
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    Uni<Optional<String>> of(Session session) {
        Applicant owner = SignedInCitizen.applicant(session);
        return accounts.export(owner)
                .chain(account -> secondFactors.state(owner).map(factors -> begun(account, factors)))
                .chain(begun -> completed(begun, session.citizenId()))
                .call(all -> all.isPresent()
                        ? events.exported(session.citizenId())
                        : Uni.createFrom().voidItem());
    }

    /** What the other services keep. */
    private Optional<ObjectNode> begun(Optional<JsonNode> account, FactorState factors) {
        return switch (factors) {
            case FactorState.Known known -> account.map(identity -> document(identity, known));
            case FactorState.Unavailable() -> Optional.empty();
        };
    }

    private Uni<Optional<String>> completed(Optional<ObjectNode> begun, UUID citizen) {
        return begun.map(document -> withParts(document, citizen).map(all -> Optional.of(all.toPrettyString())))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<ObjectNode> withParts(ObjectNode document, UUID citizen) {
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUniAndConcatenate(part -> part.of(citizen).invoke(kept -> document.set(part.name(), kept)))
                .collect()
                .last()
                .replaceWith(document);
    }

    private ObjectNode document(JsonNode identity, FactorState.Known factors) {
        ObjectNode all =
                json.createObjectNode().put("exportedAt", clock.instant().toString());
        all.set("identity", identity);
        all.set("secondFactors", secondFactors(factors));
        return all;
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

    private static void put(ObjectNode node, String name, Optional<Instant> at) {
        at.ifPresent(instant -> node.put(name, instant.toString()));
    }
}
