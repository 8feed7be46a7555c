package hu.kapu.gateway.oidc.logout;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.oidc.grant.PortalAccess;
import hu.kapu.gateway.portal.Portals;
import hu.kapu.gateway.session.LogoutNotices;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Signs citizens out of portals that the way they signed in does not open any more: the calendar has ended it, or the
 * portal's announced level has come. What they were granted opens nothing from that instant on, with or without this; here
 * the portals are told to end sessions of their own, one by one over some minutes.
 */
@ApplicationScoped
class ClosedPortals {
    private static final Logger LOG = Logger.getLogger(ClosedPortals.class);
    private static final int BATCH = 500;
    private static final String OPENED = "select distinct portal_id, methods from oidc_grant"
            + " where signed_out_at is null and code_spent_at is not null";

    /** A portal, and methods that sessions opened it with. */
    private record Opened(String portalId, List<String> methods) {}

    private final Pool pool;
    private final Portals portals;
    private final PortalAccess access;
    private final LogoutNotices notices;
    private final LogoutConfig config;

    ClosedPortals(Pool pool, Portals portals, PortalAccess access, LogoutNotices notices, LogoutConfig config) {
        this.pool = pool;
        this.portals = portals;
        this.access = access;
        this.notices = notices;
        this.config = config;
    }

    @Scheduled(every = "10s", identity = "closed-portals", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return pool.query(OPENED)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Opened(row.getString("portal_id"), List.of(row.getArrayOfStrings("methods"))))
                        .filter(this::isClosed)
                        .toList())
                .chain(this::signOut);
    }

    private boolean isClosed(Opened opened) {
        Set<Method> methods = opened.methods().stream()
                .flatMap(name -> Method.parse(name).stream())
                .collect(Collectors.toUnmodifiableSet());
        return portals.byId(opened.portalId()).isPresent()
                && access.strongest(methods, opened.portalId()).isEmpty();
    }

    private Uni<Void> signOut(List<Opened> closed) {
        return Multi.createFrom()
                .iterable(closed)
                .onItem()
                .transformToUniAndConcatenate(this::batches)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> batches(Opened closed) {
        return notices.ofMethods(closed.portalId(), closed.methods(), config.spread(), BATCH)
                .invoke(sessions -> log(closed, sessions))
                .chain(sessions -> sessions == 0 ? Uni.createFrom().item(0) : batches(closed));
    }

    private static void log(Opened closed, int sessions) {
        if (sessions > 0) {
            LOG.infof(
                    "%d sessions at portal %s end: %s opens it no more",
                    sessions, closed.portalId(), String.join("+", closed.methods()));
        }
    }
}
