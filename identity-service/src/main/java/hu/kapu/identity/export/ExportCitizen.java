package hu.kapu.identity.export;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.CitizenStatus;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.export.CitizenExport.Account;
import hu.kapu.identity.export.CitizenExport.Document;
import hu.kapu.identity.history.HistoryLog;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Collects everything that is kept about one citizen. */
@ApplicationScoped
class ExportCitizen {
    private static final String DOCUMENTS = """
            select kind, number, issued_on, valid_until, card_format, shown_at from shown_document
            where citizen_id = $1 order by shown_at
            """;

    private final Citizens citizens;
    private final HistoryLog history;
    private final Pool pool;
    private final Clock clock;

    ExportCitizen(Citizens citizens, HistoryLog history, Pool pool, Clock clock) {
        this.citizens = citizens;
        this.history = history;
        this.pool = pool;
        this.clock = clock;
    }

    /** Empty when there is no such citizen, or nothing is left of one. */
    Uni<Optional<CitizenExport>> of(UUID citizen) {
        return citizens.byId(citizen)
                .map(found -> found.filter(account -> account.status() != CitizenStatus.CLOSED))
                .chain(found -> found.map(account -> collect(account).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<CitizenExport> collect(CitizenAccount citizen) {
        return documents(citizen.id())
                .chain(documents -> history.page(citizen.id(), Long.MAX_VALUE, Integer.MAX_VALUE)
                        .map(entries -> new CitizenExport(
                                clock.instant(), Account.of(citizen), citizen.identity(), documents, entries)));
    }

    private Uni<List<Document>> documents(UUID citizen) {
        return pool.preparedQuery(DOCUMENTS)
                .execute(Tuple.of(citizen))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ExportCitizen::document)
                        .toList());
    }

    private static Document document(Row row) {
        return new Document(
                row.getString("kind").toLowerCase(Locale.ROOT).replace('_', '-'),
                row.getString("number"),
                row.getLocalDate("issued_on"),
                row.getLocalDate("valid_until"),
                row.getBoolean("card_format"),
                row.getOffsetDateTime("shown_at").toInstant());
    }
}
