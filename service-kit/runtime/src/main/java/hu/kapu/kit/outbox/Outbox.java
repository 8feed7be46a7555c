package hu.kapu.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hu.kapu.kit.ids.Ids;
import hu.kapu.kit.tracing.Traces;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Writes an event beside the change that causes it, in the caller's transaction; {@link Relay} publishes it after the
 * commit as a CloudEvents 1.0 document in structured JSON. Where requests are traced, the row also holds the trace it
 * was written in; that leaves as a header of the record and is no part of the event.
 */
@ApplicationScoped
public class Outbox {
    private static final String INSERT =
            "insert into outbox (id, aggregatetype, aggregateid, type, payload, created_at)"
                    + " values ($1, $2, $3, $4, cast(cast($5 as text) as jsonb), $6)";
    private static final String NATIVE_INSERT = INSERT.replace('$', '?');

    private final Ids ids;
    private final Clock clock;
    private final ObjectMapper json;
    private final OutboxSignal signal;
    private final Traces traces;
    private final String source;

    Outbox(
            Ids ids,
            Clock clock,
            ObjectMapper json,
            OutboxSignal signal,
            Traces traces,
            @ConfigProperty(name = "kapu.service") String service) {
        this.ids = ids;
        this.clock = clock;
        this.json = json;
        this.signal = signal;
        this.traces = traces;
        this.source = "/kapu/" + service;
    }

    /** In the Hibernate Reactive session of the surrounding {@code @WithTransaction}. */
    public Uni<Void> append(OutboxEvent event) {
        Row row = row(event);
        return Panache.getSession().chain(session -> insert(session, row)).invoke(signal::raise);
    }

    /** In the transaction that is open on the connection. */
    public Uni<Void> append(SqlConnection connection, OutboxEvent event) {
        Row row = row(event);
        return connection
                .preparedQuery(INSERT)
                .execute(row.tuple())
                .invoke(signal::raise)
                .replaceWithVoid();
    }

    private static Uni<Void> insert(Mutiny.Session session, Row row) {
        Mutiny.Query<Integer> query = session.createNativeQuery(NATIVE_INSERT);
        return query.setParameter(1, row.id())
                .setParameter(2, row.event().topic())
                .setParameter(3, row.event().citizen())
                .setParameter(4, row.event().type())
                .setParameter(5, row.payload())
                .setParameter(6, row.createdAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    private record Row(UUID id, OutboxEvent event, String payload, OffsetDateTime createdAt) {
        Tuple tuple() {
            return Tuple.from(new Object[] {id, event.topic(), event.citizen(), event.type(), payload, createdAt});
        }
    }

    private Row row(OutboxEvent event) {
        UUID id = ids.next();
        var now = clock.instant();
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("specversion", "1.0");
        envelope.put("id", id.toString());
        envelope.put("source", source);
        envelope.put("type", event.type());
        envelope.put("subject", event.citizen().toString());
        envelope.put("time", now.toString());
        envelope.put("datacontenttype", "application/json");
        envelope.put("data", event.data());
        String traceparent = traces.present();
        if (traceparent != null) {
            envelope.put(Traces.TRACEPARENT, traceparent);
        }
        try {
            return new Row(id, event, json.writeValueAsString(envelope), now.atOffset(ZoneOffset.UTC));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + event.type() + " cannot be written as JSON", e);
        }
    }
}
