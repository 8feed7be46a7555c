package hu.kapu.identity.history;

import hu.kapu.identity.alarm.Notices;
import hu.kapu.identity.citizen.ProvenMailboxes;
import hu.kapu.identity.figures.PresentFactors;
import hu.kapu.kit.inbox.CloudEvent;
import hu.kapu.kit.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * One transaction: the event's id into the inbox, its entry into the history, its letter among the notices, its factor
 * among those that are counted, and the mailbox that it proves.
 */
@ApplicationScoped
class TakeEvent {
    private final Pool pool;
    private final Inbox inbox;
    private final HistoryLog history;
    private final Notices notices;
    private final PresentFactors presentFactors;
    private final ProvenMailboxes provenMailboxes;

    TakeEvent(
            Pool pool,
            Inbox inbox,
            HistoryLog history,
            Notices notices,
            PresentFactors presentFactors,
            ProvenMailboxes provenMailboxes) {
        this.pool = pool;
        this.inbox = inbox;
        this.history = history;
        this.notices = notices;
        this.presentFactors = presentFactors;
        this.provenMailboxes = provenMailboxes;
    }

    Uni<Void> take(CloudEvent event) {
        return pool.withTransaction(connection -> inbox.once(connection, event.id(), () -> effect(connection, event)));
    }

    private Uni<Void> effect(SqlConnection connection, CloudEvent event) {
        return notices.keep(connection, event)
                .chain(() -> presentFactors.follow(connection, event))
                .chain(() -> provenMailboxes.follow(connection, event))
                .chain(() -> HistoryContent.of(event)
                        .map(content -> history.append(connection, event.subject(), content))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
