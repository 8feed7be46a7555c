package hu.kapu.gateway.portal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The tables {@code portal} and {@code portal_taken}. */
@ApplicationScoped
class PortalRows {
    /** One row as it stands there. */
    record Stored(String id, String text, Origin.InDatabase origin) {}

    /**
     * Everything the tables say.
     *
     * @param sectors by the id that is bound to it, for every id that was ever a portal's
     */
    record Content(List<Stored> rows, Map<String, String> sectors) {
        static final Content NOTHING = new Content(List.of(), Map.of());
    }

    /**
     * What the rest of the tables says about one portal.
     *
     * @param boundSector the sector its id is bound to, if it was ever a portal's
     * @param sectorHolders every id that was ever bound to its sector
     */
    record Others(Optional<String> boundSector, Set<String> sectorHolders, boolean haveItsClientId) {}

    private static final String ALL = "select id, document::text as text, version, updated_at, updated_by from portal";

    private final Pool pool;

    PortalRows(Pool pool) {
        this.pool = pool;
    }

    Uni<Content> all() {
        return pool.query(ALL + " order by id")
                .execute()
                .map(PortalRows::stored)
                .chain(rows -> sectors().map(sectors -> new Content(rows, sectors)));
    }

    private Uni<Map<String, String>> sectors() {
        return pool.query("select id, sector from portal_taken").execute().map(rows -> {
            Map<String, String> sectors = new HashMap<>();
            rows.forEach(row -> sectors.put(row.getString("id"), row.getString("sector")));
            return sectors;
        });
    }

    /** Binds ids to their sectors for ever; those that are bound already stay as they are. */
    Uni<Void> take(Map<String, String> sectors) {
        List<Tuple> rows = sectors.entrySet().stream()
                .map(each -> Tuple.of(each.getKey(), each.getValue()))
                .toList();
        return pool.preparedQuery("insert into portal_taken (id, sector) values ($1, $2) on conflict (id) do nothing")
                .executeBatch(rows)
                .replaceWithVoid();
    }

    /** Writers wait for each other, readers for nobody: what a writer finds holds until it commits. */
    Uni<Void> alone(SqlConnection connection) {
        return connection
                .query("lock table portal in share row exclusive mode")
                .execute()
                .replaceWithVoid();
    }

    Uni<Optional<Stored>> byId(SqlConnection connection, String id) {
        return connection
                .preparedQuery(ALL + " where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> stored(rows).stream().findFirst());
    }

    /** What the others mean for a portal that is about to be written. */
    Uni<Others> others(SqlConnection connection, Portal portal) {
        return connection
                .preparedQuery("""
                        select (select sector from portal_taken where id = $1) as bound,
                            array(select id from portal_taken where sector = $2) as holders,
                            exists(select 1 from portal where client_id = $3 and id <> $1) as client_id_taken
                        """)
                .execute(Tuple.of(portal.id(), portal.sector(), portal.clientId()))
                .map(rows -> others(rows.iterator().next()));
    }

    private static Others others(Row row) {
        return new Others(
                Optional.ofNullable(row.getString("bound")),
                Set.of(row.getArrayOfStrings("holders")),
                row.getBoolean("client_id_taken"));
    }

    Uni<Void> write(SqlConnection connection, KeptPortal portal, Origin.InDatabase origin) {
        Tuple row = Tuple.tuple()
                .addString(portal.id())
                .addString(portal.portal().clientId())
                .addString(PortalJson.write(portal.document()))
                .addLong(origin.version())
                .addOffsetDateTime(origin.updatedAt().atOffset(ZoneOffset.UTC))
                .addString(origin.updatedBy());
        return connection
                .preparedQuery("""
                        insert into portal (id, client_id, document, version, updated_at, updated_by)
                        values ($1, $2, cast(cast($3 as text) as jsonb), $4, $5, $6)
                        on conflict (id) do update set client_id = excluded.client_id, document = excluded.document,
                            version = excluded.version, updated_at = excluded.updated_at,
                            updated_by = excluded.updated_by
                        """)
                .execute(row)
                .chain(() -> connection
                        .preparedQuery(
                                "insert into portal_taken (id, sector) values ($1, $2) on conflict (id) do nothing")
                        .execute(Tuple.of(portal.id(), portal.portal().sector())))
                .replaceWithVoid();
    }

    private static List<Stored> stored(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Stored(
                        row.getString("id"),
                        row.getString("text"),
                        new Origin.InDatabase(
                                row.getLong("version"),
                                row.getOffsetDateTime("updated_at").toInstant(),
                                row.getString("updated_by"))))
                .toList();
    }
}
