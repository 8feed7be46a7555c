package hu.kapu.gateway.registrar;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.gateway.account.OwnDataPart;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cases about a citizen, with the office that leads them; who acted there is the officials' own data. */
@ApplicationScoped
class OwnCases implements OwnDataPart {
    private static final String ABOUT = """
            select kind, state, office, case_number, created_at, expires_at, decided_at, settled_at from registrar_case
            where citizen_id = $1 order by created_at desc, id
            """;

    private final Pool pool;
    private final ObjectMapper json;
    private final Clock clock;

    OwnCases(Pool pool, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "officeCases";
    }

    @Override
    public Uni<ArrayNode> of(UUID citizen) {
        return pool.preparedQuery(ABOUT).execute(Tuple.of(citizen)).map(this::all);
    }

    private ArrayNode all(RowSet<Row> rows) {
        ArrayNode all = json.createArrayNode();
        rows.forEach(row -> {
            ObjectNode each = all.addObject()
                    .put("kind", row.getString("kind"))
                    .put("state", state(row))
                    .put("office", row.getString("office"))
                    .put("caseNumber", row.getString("case_number"));
            put(each, "openedAt", row.getOffsetDateTime("created_at"));
            put(each, "decidedAt", row.getOffsetDateTime("decided_at"));
            put(each, "settledAt", row.getOffsetDateTime("settled_at"));
        });
        return all;
    }

    /** One that nobody has decided in time waits for nobody any more. */
    private String state(Row row) {
        CaseState kept = CaseState.valueOf(row.getString("state"));
        boolean expired = kept == CaseState.WAITING
                && !row.getOffsetDateTime("expires_at").toInstant().isAfter(clock.instant());
        return expired ? "expired" : kept.name().toLowerCase(Locale.ROOT);
    }

    private static void put(ObjectNode node, String name, @Nullable OffsetDateTime at) {
        if (at != null) {
            node.put(name, at.toInstant().toString());
        }
    }
}
