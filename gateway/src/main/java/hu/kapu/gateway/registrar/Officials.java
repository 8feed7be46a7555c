package hu.kapu.gateway.registrar;

import hu.kapu.gateway.registrar.Official.Post;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The rows of {@code official}: one for each role of each official. */
@ApplicationScoped
class Officials {
    /** One role of one official. */
    record Holding(UUID citizenId, String userName, Role role, String office, Instant until) {}

    /** Who granted a role and who approved it; nobody for the first two operators. */
    record Grant(
            Holding holding,
            Instant at,
            @Nullable UUID grantedBy,
            @Nullable UUID approvedBy) {}

    /** Who takes which role from whom, and when. */
    record Ending(UUID citizenId, Role role, UUID by, Instant at) {}

    private final Pool pool;

    Officials(Pool pool) {
        this.pool = pool;
    }

    Uni<Official> of(UUID citizen, String name, Instant now) {
        return pool.preparedQuery("select * from official where citizen_id = $1 and valid_until > $2")
                .execute(Tuple.of(citizen, utc(now)))
                .map(rows -> {
                    Map<Role, Post> posts = new EnumMap<>(Role.class);
                    rows.forEach(row -> posts.put(
                            role(row),
                            new Post(
                                    row.getString("office"),
                                    row.getOffsetDateTime("valid_until").toInstant())));
                    return new Official(citizen, name, posts);
                });
    }

    Uni<List<Holding>> all(Instant now) {
        return pool.preparedQuery(
                        "select * from official where valid_until > $1 order by office, user_name, role limit 500")
                .execute(Tuple.of(utc(now)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Officials::holding)
                        .toList());
    }

    Uni<Optional<Holding>> held(UUID citizen, Role role, Instant now) {
        return pool.preparedQuery("select * from official where citizen_id = $1 and role = $2 and valid_until > $3")
                .execute(Tuple.of(citizen, role.wireName(), utc(now)))
                .map(Officials::first);
    }

    /** Those that have run out included. */
    Uni<List<Holding>> everHeldBy(UUID citizen) {
        return pool.preparedQuery("select * from official where citizen_id = $1 order by role")
                .execute(Tuple.of(citizen))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Officials::holding)
                        .toList());
    }

    /** A grant of the same role replaces the former one. */
    Uni<Void> grant(SqlConnection connection, Grant grant) {
        Holding holding = grant.holding();
        Tuple row = Tuple.tuple()
                .addUUID(holding.citizenId())
                .addString(holding.role().wireName())
                .addString(holding.userName())
                .addString(holding.office())
                .addOffsetDateTime(utc(holding.until()))
                .addOffsetDateTime(utc(grant.at()))
                .addUUID(grant.grantedBy())
                .addUUID(grant.approvedBy());
        return connection.preparedQuery("""
                        insert into official (citizen_id, role, user_name, office, valid_until, granted_at, granted_by,
                            approved_by)
                        values ($1, $2, $3, $4, $5, $6, $7, $8)
                        on conflict (citizen_id, role) do update set user_name = excluded.user_name,
                            office = excluded.office, valid_until = excluded.valid_until,
                            granted_at = excluded.granted_at, granted_by = excluded.granted_by,
                            approved_by = excluded.approved_by
                        """).execute(row).replaceWithVoid();
    }

    /**
     * Ends a role now, while the operator who does it is one; what was held is returned. The table is locked, so that
     * two operators cannot end each other.
     */
    Uni<Optional<Holding>> end(SqlConnection connection, Ending ending) {
        return connection
                .query("lock table official in exclusive mode")
                .execute()
                .chain(() -> connection
                        .preparedQuery("""
                        update official set valid_until = $3
                        where citizen_id = $1 and role = $2 and valid_until > $3 and citizen_id <> $4
                          and exists (select 1 from official acting where acting.citizen_id = $4
                              and acting.role = 'operator' and acting.valid_until > $3)
                        returning *
                        """)
                        .execute(Tuple.of(ending.citizenId(), ending.role().wireName(), utc(ending.at()), ending.by())))
                .map(Officials::first);
    }

    /** Whether anybody ever had a role; locks the table, so that two first grants cannot both see nobody. */
    Uni<Boolean> noneYet(SqlConnection connection) {
        return connection
                .query("lock table official in exclusive mode")
                .execute()
                .chain(() -> connection.query("select 1 from official limit 1").execute())
                .map(rows -> rows.rowCount() == 0);
    }

    private static Optional<Holding> first(RowSet<Row> found) {
        return StreamSupport.stream(found.spliterator(), false)
                .map(Officials::holding)
                .findFirst();
    }

    private static Holding holding(Row row) {
        return new Holding(
                row.getUUID("citizen_id"),
                row.getString("user_name"),
                role(row),
                row.getString("office"),
                row.getOffsetDateTime("valid_until").toInstant());
    }

    private static Role role(Row row) {
        return Role.parse(row.getString("role")).orElseThrow();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
