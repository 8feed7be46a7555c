package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.signin.SignInState.Completed;
import hu.kapu.gateway.statistics.Refusals;
import hu.kapu.kit.outbox.Outbox;
import hu.kapu.kit.outbox.OutboxEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What others learn of sign-ins: each completed one, and a citizen's first five refusals of an hour. Every refusal at a
 * portal is counted.
 */
@ApplicationScoped
class SignInEvents {
    private static final String TOPIC = "kapu.gateway.v1";
    private static final int SINGLE_REFUSALS_AN_HOUR = 5;

    record SignedIn(
            UUID transactionId,
            String surface,
            @Nullable String portal,
            List<String> methods,
            boolean knownDevice,
            @Nullable String device,
            @Nullable String network,
            @Nullable String country,
            Instant at) {}

    record SignInRefused(
            UUID transactionId, String surface, @Nullable String portal, String reason, Instant at) {}

    private final Outbox outbox;
    private final Refusals refusals;
    private final SignInReport report;
    private final Pool pool;
    private final Clock clock;

    SignInEvents(Outbox outbox, Refusals refusals, SignInReport report, Pool pool, Clock clock) {
        this.outbox = outbox;
        this.refusals = refusals;
        this.report = report;
        this.pool = pool;
        this.clock = clock;
    }

    Uni<Void> signedIn(
            SqlConnection connection, SignInTransaction transaction, Completed completed, Session.Origin origin) {
        SignedIn data = new SignedIn(
                transaction.id(),
                transaction.target().surface().wireName(),
                transaction.target().portal(),
                completed.methods().stream().map(Method::wireName).sorted().toList(),
                completed.password().citizen().knownDevice(),
                origin.device(),
                origin.network(),
                origin.country(),
                completed.at());
        return outbox.append(
                connection,
                new OutboxEvent(TOPIC, "signed-in.v1", completed.password().citizenId(), data));
    }

    Uni<Void> refused(SignInTransaction transaction, RefusalReason reason) {
        return transaction
                .password()
                .map(password -> refused(transaction, password.citizenId(), reason))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .invoke(() -> report.refused(transaction, reason.wireName()));
    }

    /** After the commit of what {@link #signedIn} belongs to. */
    void committed(SignInTransaction transaction, Completed completed) {
        report.signedIn(transaction.target(), completed.methods());
    }

    private Uni<Void> refused(SignInTransaction transaction, UUID citizen, RefusalReason reason) {
        Instant now = clock.instant();
        SignInRefused data = new SignInRefused(
                transaction.id(),
                transaction.target().surface().wireName(),
                transaction.target().portal(),
                reason.wireName(),
                now);
        OutboxEvent event = new OutboxEvent(TOPIC, "sign-in-refused.v1", citizen, data);
        return pool.withTransaction(connection -> count(connection, citizen, now)
                .chain(count -> count <= SINGLE_REFUSALS_AN_HOUR
                        ? outbox.append(connection, event)
                        : Uni.createFrom().voidItem())
                .chain(() -> countAtPortal(connection, data)));
    }

    private Uni<Void> countAtPortal(SqlConnection connection, SignInRefused data) {
        return data.portal() == null
                ? Uni.createFrom().voidItem()
                : refusals.add(connection, data.portal(), data.reason(), data.at());
    }

    private static Uni<Integer> count(SqlConnection connection, UUID citizen, Instant now) {
        return connection
                .preparedQuery("""
                        insert into refusal_count (citizen_id, hour, count) values ($1, $2, 1)
                        on conflict (citizen_id, hour) do update set count = refusal_count.count + 1
                        returning count
                        """)
                .execute(Tuple.of(citizen, now.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getInteger("count"));
    }
}
