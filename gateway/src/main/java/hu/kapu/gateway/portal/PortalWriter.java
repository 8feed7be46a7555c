package hu.kapu.gateway.portal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * One change of one portal: read, judged, written, recorded and told in one transaction, while other writers wait. There
 * are few of them, and what one finds true must still be so when it commits.
 */
@ApplicationScoped
class PortalWriter {
    /** What a change makes of the present document, or why it makes nothing. */
    sealed interface Edit {
        record To(PortalDocument document, String action) implements Edit {}

        record Not(PortalChange why) implements Edit {}
    }

    /** A change somebody asks for. */
    record Wish(String id, Precondition precondition, Author author, Function<Optional<PortalDocument>, Edit> edit) {}

    private final Pool pool;
    private final PortalRows rows;
    private final PortalReader reader;
    private final PortalEvents events;
    private final Portals portals;
    private final PortalUpdates updates;
    private final Clock clock;

    PortalWriter(
            Pool pool,
            PortalRows rows,
            PortalReader reader,
            PortalEvents events,
            Portals portals,
            PortalUpdates updates,
            Clock clock) {
        this.pool = pool;
        this.rows = rows;
        this.reader = reader;
        this.events = events;
        this.portals = portals;
        this.updates = updates;
        this.clock = clock;
    }

    /** Answered once the change is in force at this instance. */
    Uni<PortalChange> write(Wish wish) {
        if (isKeptByFile(wish.id())) {
            return refused(new PortalChange.KeptByFile());
        }
        return pool.withTransaction(connection -> rows.alone(connection)
                        .chain(() -> rows.byId(connection, wish.id()))
                        .chain(found -> change(connection, wish, found)))
                .call(change -> change instanceof PortalChange.Done
                        ? updates.lookAtRows()
                        : Uni.createFrom().voidItem());
    }

    private boolean isKeptByFile(String id) {
        return portals.kept(id)
                .filter(kept -> kept.origin() instanceof Origin.InFile)
                .isPresent();
    }

    private Uni<PortalChange> change(SqlConnection connection, Wish wish, Optional<PortalRows.Stored> found) {
        if (!wish.precondition().holdsFor(found.map(PortalRows.Stored::origin))) {
            return refused(new PortalChange.ChangedMeanwhile());
        }
        Optional<PortalDocument> before = found.flatMap(row -> PortalJson.read(row.text(), new Mistakes()));
        return switch (wish.edit().apply(before)) {
            case Edit.Not(PortalChange why) -> refused(why);
            case Edit.To(PortalDocument document, String action) ->
                switch (reader.read(document)) {
                    case PortalReading.Wrong(var mistakes) -> refused(new PortalChange.Wrong(mistakes));
                    case PortalReading.Good good -> {
                        KeptPortal next = good.keptIn(next(wish, found));
                        yield rows.others(connection, next.portal())
                                .map(others -> objection(next.portal(), others))
                                .chain(objection -> objection.isPresent()
                                        ? refused(objection.get())
                                        : settle(connection, wish.author(), next, before, action));
                    }
                };
        };
    }

    private Origin.InDatabase next(Wish wish, Optional<PortalRows.Stored> found) {
        long version = found.map(row -> row.origin().version() + 1).orElse(1L);
        return new Origin.InDatabase(version, clock.instant(), wish.author().reference());
    }

    /** What only the other portals say. */
    private Optional<PortalChange> objection(Portal portal, PortalRows.Others others) {
        Optional<String> bound = others.boundSector();
        if (!bound.orElse(portal.sector()).equals(portal.sector())) {
            return Optional.of(new PortalChange.BoundToAnotherSector());
        }
        boolean inherited = bound.isEmpty()
                && !others.sectorHolders().isEmpty()
                && others.sectorHolders().stream()
                        .allMatch(holder -> portals.byId(holder).isEmpty());
        if (inherited) {
            return Optional.of(new PortalChange.SectorTaken());
        }
        return others.haveItsClientId() || isOfAnotherFile(portal)
                ? Optional.of(new PortalChange.ClientIdTaken())
                : Optional.empty();
    }

    private boolean isOfAnotherFile(Portal portal) {
        return portals.kept().stream()
                .anyMatch(kept -> kept.origin() instanceof Origin.InFile
                        && kept.portal().clientId().equals(portal.clientId()));
    }

    private Uni<PortalChange> settle(
            SqlConnection connection, Author author, KeptPortal next, Optional<PortalDocument> before, String action) {
        Origin.InDatabase origin = (Origin.InDatabase) next.origin();
        PortalChange.Done done = new PortalChange.Done(next, origin.version(), origin.version() == 1);
        return rows.write(connection, next, origin)
                .chain(() -> events.changed(connection, next, before, action))
                .chain(() -> author.record(connection, "portal-" + action, next.id(), origin.updatedAt()))
                .chain(() -> author.remember(connection, done))
                .replaceWith(done);
    }

    private static Uni<PortalChange> refused(PortalChange why) {
        return Uni.createFrom().item(why);
    }
}
