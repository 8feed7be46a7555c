package hu.kapu.identity.figures;

import com.fasterxml.jackson.databind.JsonNode;
import hu.kapu.kit.inbox.CloudEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Which second factors a citizen has, by the ids that events name. It is only counted: whether a factor opens anything
 * is second-factor's to say, each time anew.
 */
@ApplicationScoped
public class PresentFactors {
    private static final String ADD =
            "insert into present_factor (citizen_id, factor_id) select $1, unnest($2::uuid[]) on conflict do nothing";
    private static final String REMOVE = "delete from present_factor where citizen_id = $1 and factor_id = any($2)";

    /** What an event does to them; nothing at all for most events. */
    private record Effect(List<UUID> added, List<UUID> removed) {
        static final Effect NONE = new Effect(List.of(), List.of());
    }

    /** In the transaction that takes the event in. */
    public Uni<Void> follow(SqlConnection connection, CloudEvent event) {
        if (event.type().equals("citizen-closed.v1")) {
            return forget(connection, event.subject());
        }
        Effect effect = effect(event.type(), event.data());
        return run(connection, REMOVE, event.subject(), effect.removed())
                .chain(() -> run(connection, ADD, event.subject(), effect.added()));
    }

    private static Effect effect(String type, JsonNode data) {
        return switch (type) {
            case "authenticator-activated.v1" -> new Effect(ids(data.path("authenticatorId")), List.of());
            case "authenticator-replaced.v1" ->
                new Effect(ids(data.path("authenticatorId")), ids(data.path("replacedId")));
            case "email-code-activated.v1", "factor-reactivated.v1" ->
                new Effect(ids(data.path("factorId")), List.of());
            case "factor-inactivated.v1" -> new Effect(List.of(), ids(data.path("factorId")));
            case "factors-restored.v1" -> new Effect(ids(data.path("restored").path("id")), idsIn(data.path("ended")));
            case "second-factors-ended.v1" -> new Effect(List.of(), idsIn(data.path("factors")));
            default -> Effect.NONE;
        };
    }

    private static Uni<Void> run(SqlConnection connection, String sql, UUID citizen, List<UUID> factors) {
        return factors.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(sql)
                        .execute(Tuple.of(citizen, factors.toArray(UUID[]::new)))
                        .replaceWithVoid();
    }

    private static Uni<Void> forget(SqlConnection connection, UUID citizen) {
        return connection
                .preparedQuery("delete from present_factor where citizen_id = $1")
                .execute(Tuple.of(citizen))
                .chain(() -> connection
                        .preparedQuery("delete from last_sign_in where citizen_id = $1")
                        .execute(Tuple.of(citizen)))
                .replaceWithVoid();
    }

    private static List<UUID> idsIn(JsonNode factors) {
        List<UUID> ids = new ArrayList<>();
        StreamSupport.stream(factors.spliterator(), false).forEach(factor -> ids.addAll(ids(factor.path("id"))));
        return ids;
    }

    /** An event without the id it should name changes nothing here; it is history all the same. */
    private static List<UUID> ids(JsonNode id) {
        try {
            return List.of(UUID.fromString(id.asText()));
        } catch (IllegalArgumentException notAnId) {
            return List.of();
        }
    }
}
