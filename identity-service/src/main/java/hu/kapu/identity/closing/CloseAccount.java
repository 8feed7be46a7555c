package hu.kapu.identity.closing;

import hu.kapu.identity.closing.ClosingEvents.CitizenClosed;
import hu.kapu.identity.history.HistoryLog;
import hu.kapu.kit.ids.Ids;
import hu.kapu.kit.outbox.MailRequest;
import hu.kapu.kit.outbox.MailRequests;
import hu.kapu.kit.outbox.Outbox;
import hu.kapu.kit.sealing.MailSealer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** One transaction: the account is closed, everything that names its owner is erased, and the others are told. */
@ApplicationScoped
class CloseAccount {
    private static final String TEMPLATE = "account-closed";
    /** The last letter is asked for with the recipient as it was before the row was emptied. */
    private static final String CLOSE = """
            with before as (
                select id, sealed_recipient from citizen
                where id = $1 and closing_at <= $2 and status <> 'CLOSED' and frozen_at is null for update)
            update citizen c
            set status = 'CLOSED', user_name = '', email = '', sealed_recipient = ''::bytea,
                family_name = '', given_name = '', birth_family_name = '', birth_given_name = '', birth_place = '',
                birth_date = null, mother_family_name = '', mother_given_name = '',
                email_confirmed_at = null, restricted_until = null
            from before where c.id = before.id
            returning before.sealed_recipient
            """;

    private final Pool pool;
    private final ErasePersonalData erasure;
    private final HistoryLog history;
    private final Outbox outbox;
    private final MailSealer mailSealer;
    private final Ids ids;
    private final Clock clock;

    CloseAccount(
            Pool pool,
            ErasePersonalData erasure,
            HistoryLog history,
            Outbox outbox,
            MailSealer mailSealer,
            Ids ids,
            Clock clock) {
        this.pool = pool;
        this.erasure = erasure;
        this.history = history;
        this.outbox = outbox;
        this.mailSealer = mailSealer;
        this.ids = ids;
        this.clock = clock;
    }

    /** Nothing when it was cancelled, frozen or closed meanwhile. */
    Uni<Void> close(UUID citizen) {
        Instant now = clock.instant();
        return pool.withTransaction(connection -> connection
                .preparedQuery(CLOSE)
                .execute(Tuple.of(citizen, now.atOffset(ZoneOffset.UTC)))
                .chain(rows -> rows.size() == 1
                        ? settle(connection, citizen, recipient(rows), now)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> settle(SqlConnection connection, UUID citizen, byte[] sealedRecipient, Instant now) {
        return erasure.of(connection, citizen)
                .chain(() -> history.erase(connection, citizen))
                .chain(() -> outbox.append(connection, new CitizenClosed(citizen, now).event()))
                .chain(() -> outbox.append(connection, MailRequests.event(letter(citizen, sealedRecipient, now))));
    }

    private MailRequest letter(UUID citizen, byte[] sealedRecipient, Instant now) {
        UUID messageId = ids.next();
        byte[] parameters = mailSealer.sealParameters(messageId, Map.of("at", now.toString()));
        return new MailRequest(citizen, messageId, TEMPLATE, sealedRecipient, parameters, null);
    }

    private static byte[] recipient(RowSet<Row> rows) {
        return rows.iterator().next().getBuffer("sealed_recipient").getBytes();
    }
}
