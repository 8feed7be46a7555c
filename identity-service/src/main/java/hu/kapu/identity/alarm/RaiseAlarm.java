package hu.kapu.identity.alarm;

import hu.kapu.identity.alarm.Alarm.Refused;
import hu.kapu.identity.alarm.Alarm.TooManyAttempts;
import hu.kapu.identity.alarm.Notices.Notice;
import hu.kapu.identity.citizen.TypedName;
import hu.kapu.kit.ids.Ids;
import hu.kapu.kit.sealing.MessageCodes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account is stopped by somebody who holds a letter about it. The attempt is reserved and committed first; a name
 * that nobody has takes the same statements and as many comparisons as one that somebody has.
 */
@ApplicationScoped
class RaiseAlarm {
    private static final int COMPARED_AT_LEAST = 24;
    private static final String HOLDER = """
            select c.id from {holder} n join citizen c on c.id = n.citizen_id and c.status = 'ACTIVE'
            """.replace("{holder}", TypedName.holder("$1", "$2"));

    private final AlarmBudget budget;
    private final Notices notices;
    private final MessageCodes codes;
    private final FreezeAccount freezeAccount;
    private final Pool pool;
    private final Ids ids;
    private final Clock clock;

    RaiseAlarm(
            AlarmBudget budget,
            Notices notices,
            MessageCodes codes,
            FreezeAccount freezeAccount,
            Pool pool,
            Ids ids,
            Clock clock) {
        this.budget = budget;
        this.notices = notices;
        this.codes = codes;
        this.freezeAccount = freezeAccount;
        this.pool = pool;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Alarm> raise(AlarmRequest request) {
        Instant now = clock.instant();
        return budget.reserve(request.userName(), request.noticeCode(), request.attemptId(), now)
                .chain(waits ->
                        waits.map(until -> answer(new TooManyAttempts(until))).orElseGet(() -> look(request, now)));
    }

    private Uni<Alarm> look(AlarmRequest request, Instant now) {
        return holder(request.userName())
                .chain(citizen -> notices.of(citizen, now)
                        .map(found -> matching(found, request.noticeCode()))
                        .chain(notice -> settle(citizen, notice, now)));
    }

    private Uni<Alarm> settle(UUID citizen, @Nullable Notice notice, Instant now) {
        return notice == null ? answer(new Refused()) : freezeAccount.freeze(citizen, notice.noticeAt(), now);
    }

    /** An id that nobody has for a name that nobody has. */
    private Uni<UUID> holder(String userName) {
        TypedName name = TypedName.of(userName);
        return pool.preparedQuery(HOLDER)
                .execute(Tuple.of(name.exact(), name.folded()))
                .map(rows -> first(rows).map(row -> row.getUUID("id")).orElseGet(ids::next));
    }

    /** The oldest of those with this code; as good as always there is one at most. */
    private @Nullable Notice matching(List<Notice> found, String typed) {
        List<Notice> compared = new ArrayList<>(found);
        while (compared.size() < COMPARED_AT_LEAST) {
            compared.add(new Notice(ids.next(), Instant.MAX));
        }
        Notice matching = null;
        for (Notice notice : compared) {
            boolean same = codes.matches(notice.messageId(), typed);
            if (same && !notice.noticeAt().equals(Instant.MAX)) {
                matching = notice;
            }
        }
        return matching;
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        RowIterator<Row> all = rows.iterator();
        return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
    }

    private static Uni<Alarm> answer(Alarm alarm) {
        return Uni.createFrom().item(alarm);
    }
}
