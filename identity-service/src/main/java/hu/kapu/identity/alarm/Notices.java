package hu.kapu.identity.alarm;

import com.fasterxml.jackson.databind.JsonNode;
import hu.kapu.kit.inbox.CloudEvent;
import hu.kapu.kit.inbox.UnreadableEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The letters of the last days whose code can stop an account. */
@ApplicationScoped
public class Notices {
    private static final String SENT = "mail-sent.v1";
    /**
     * Letters that ask for something instead of telling of it; those that come too late; the one to a new address, which
     * may be a thief's; and the operator's.
     */
    private static final Set<String> WITHOUT_ALARM = Set.of(
            "first-login-code",
            "sign-in-code",
            "enrolment-code",
            "recovery-code",
            "email-change-code",
            "email-changed-new",
            "account-frozen",
            "account-closed",
            "operator-alarm");

    private static final int VERSION_7 = 7;
    private static final int MILLIS_SHIFT = 16;

    private static final String KEEP = """
            insert into notice (message_id, citizen_id, template, told_at, sent_at) values ($1, $2, $3, $4, $5)
            on conflict do nothing
            """;
    private static final String OF_CITIZEN = """
            select message_id, told_at from notice where citizen_id = $1 and sent_at > $2 order by sent_at desc limit 200
            """;
    private static final String SWEEP =
            "delete from notice where message_id in (select message_id from notice where sent_at < $1 limit 1000)";

    private final Pool pool;
    private final AlarmSettings settings;

    Notices(Pool pool, AlarmSettings settings) {
        this.pool = pool;
        this.settings = settings;
    }

    /** A letter and when what it tells of came into force, with the margin taken off. */
    record Notice(UUID messageId, Instant noticeAt) {}

    /** In the caller's transaction; whatever is no letter sent is let pass. */
    public Uni<Void> keep(SqlConnection connection, CloudEvent event) {
        String template = event.data().path("template").asText();
        if (!event.type().equals(SENT) || WITHOUT_ALARM.contains(template)) {
            return Uni.createFrom().voidItem();
        }
        UUID messageId = messageId(event.data());
        Instant toldAt = toldAt(messageId, event.time());
        return connection
                .preparedQuery(KEEP)
                .execute(Tuple.of(messageId, event.subject(), template, utc(toldAt), utc(event.time())))
                .replaceWithVoid();
    }

    /** The newest first. */
    Uni<List<Notice>> of(UUID citizen, Instant now) {
        return pool.preparedQuery(OF_CITIZEN)
                .execute(Tuple.of(citizen, utc(now.minus(settings.noticeLife()))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Notice(
                                row.getUUID("message_id"),
                                row.getOffsetDateTime("told_at").toInstant().minus(settings.noticeMargin())))
                        .toList());
    }

    Uni<Void> sweep(Instant now) {
        return pool.preparedQuery(SWEEP)
                .execute(Tuple.of(utc(now.minus(settings.noticeLife()))))
                .replaceWithVoid();
    }

    /** The id was made in the transaction of the change; the mail may have gone out much later. */
    private static Instant toldAt(UUID messageId, Instant sentAt) {
        if (messageId.version() != VERSION_7) {
            return sentAt;
        }
        Instant made = Instant.ofEpochMilli(messageId.getMostSignificantBits() >>> MILLIS_SHIFT);
        return made.isBefore(sentAt) ? made : sentAt;
    }

    private static UUID messageId(JsonNode data) {
        try {
            return UUID.fromString(data.path("messageId").asText());
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("the letter has no messageId", e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
