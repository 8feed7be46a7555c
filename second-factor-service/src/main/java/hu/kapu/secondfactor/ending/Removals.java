package hu.kapu.secondfactor.ending;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import hu.kapu.secondfactor.changes.Change;
import hu.kapu.secondfactor.ending.Removal.OtherCitizensCase;
import hu.kapu.secondfactor.ending.Removal.Removed;
import hu.kapu.secondfactor.state.EndedFactor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The registrars' cases that were carried out. A case works once, however late it is repeated. */
@ApplicationScoped
class Removals {
    private static final TypeReference<List<EndedFactor>> FACTORS = new TypeReference<>() {};

    private static final String FIND = "SELECT citizen_id, removed_at, ended FROM removal WHERE case_id = $1";

    private static final String KEEP =
            "INSERT INTO removal (case_id, citizen_id, removed_at, ended) VALUES ($1, $2, $3, $4)";

    private final ObjectMapper json;

    Removals(ObjectMapper json) {
        this.json = json;
    }

    Uni<Optional<Removal>> find(Change change, UUID caseId) {
        return change.connection()
                .preparedQuery(FIND)
                .execute(Tuple.of(caseId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> removal(row, change.citizen()))
                        .findFirst());
    }

    Uni<Void> keep(Change change, UUID caseId, List<EndedFactor> ended) {
        return change.connection()
                .preparedQuery(KEEP)
                .execute(Tuple.of(caseId, change.citizen(), change.now().atOffset(ZoneOffset.UTC), write(ended)))
                .replaceWithVoid();
    }

    private Removal removal(Row row, UUID citizen) {
        return row.getUUID("citizen_id").equals(citizen)
                ? new Removed(row.getOffsetDateTime("removed_at").toInstant(), read(row.getString("ended")))
                : new OtherCitizensCase();
    }

    private String write(List<EndedFactor> ended) {
        try {
            return json.writeValueAsString(ended);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<EndedFactor> read(String kept) {
        try {
            return json.readValue(kept, FACTORS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
