package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.EnrolmentKind;
import hu.kapu.kit.logging.LogContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The rows of {@code sign_in_transaction}; every change of state is a compare-and-set on the revision it came from.
 * Once a request has found or begun a sign-in, each line it logs says which.
 */
@ApplicationScoped
class SignInTransactions {
    /** How a browser relates to a sign-in. */
    record Found(SignInTransaction transaction, Optional<Instant> browserReplacedAt) {}

    private final Pool pool;
    private final SignInRows rows;

    SignInTransactions(Pool pool, SignInRows rows) {
        this.pool = pool;
        this.rows = rows;
    }

    Uni<Void> begin(SignInTransaction started) {
        LogContext.transaction(started.id());
        return pool.preparedQuery(SignInRows.INSERT)
                .execute(rows.insertion(started))
                .replaceWithVoid();
    }

    Uni<Void> keepNewest(UUID browser, int count) {
        return pool.preparedQuery("""
                        delete from sign_in_transaction where id in (
                            select id from sign_in_transaction
                            where browser = $1 and state in ('STARTED', 'PASSWORD_ACCEPTED', 'VERIFYING')
                            order by created_at desc, id desc offset $2)
                        """).execute(Tuple.of(browser, count)).replaceWithVoid();
    }

    /** The sign-in, if this browser is bound to it now or was before its id changed; expired or not. */
    Uni<Optional<Found>> find(UUID id, BrowserBinding browser) {
        return pool.preparedQuery("""
                        select t.*, b.replaced_at from sign_in_transaction t join browser_id b on b.browser = t.browser
                        where t.id = $1 and b.id_hash = $2
                        """)
                .execute(Tuple.of(id, Buffer.buffer(browser.hash())))
                .map(found -> first(
                        found,
                        row -> new Found(
                                named(rows.transaction(row)),
                                Optional.ofNullable(row.getOffsetDateTime("replaced_at"))
                                        .map(OffsetDateTime::toInstant))));
    }

    /** The sign-in whatever its browser, for whoever holds the session it made. */
    Uni<Optional<SignInTransaction>> byId(UUID id) {
        return pool.preparedQuery("select * from sign_in_transaction where id = $1")
                .execute(Tuple.of(id))
                .map(found -> first(found, row -> named(rows.transaction(row))));
    }

    private static SignInTransaction named(SignInTransaction found) {
        LogContext.transaction(found.id());
        return found;
    }

    /** False when somebody else moved it first. */
    Uni<Boolean> move(SignInTransaction from, SignInState to, Instant expiresAt) {
        return move(pool, from, to, expiresAt);
    }

    Uni<Boolean> move(SqlConnection connection, SignInTransaction from, SignInState to, Instant expiresAt) {
        return move((SqlClient) connection, from, to, expiresAt);
    }

    private Uni<Boolean> move(SqlClient client, SignInTransaction from, SignInState to, Instant expiresAt) {
        return client.preparedQuery(SignInRows.MOVE)
                .execute(rows.movement(from, to, expiresAt))
                .map(result -> result.rowCount() == 1);
    }

    Uni<Void> choose(SignInTransaction transaction, Method method) {
        return pool.preparedQuery("""
                        update sign_in_transaction set chosen_method = $3, revision = revision + 1
                        where id = $1 and revision = $2
                        """)
                .execute(Tuple.of(transaction.id(), transaction.revision(), method.wireName()))
                .replaceWithVoid();
    }

    /** Another second factor for the step of the code; not a state, so a code under way is not disturbed. */
    Uni<Void> chooseSecond(UUID id, Method method) {
        return pool.preparedQuery("""
                        update sign_in_transaction set chosen_method = $2
                        where id = $1 and state in ('PASSWORD_ACCEPTED', 'VERIFYING')
                        """).execute(Tuple.of(id, method.wireName())).replaceWithVoid();
    }

    Uni<Void> emailCodeTooSoon(UUID id, Instant from) {
        return pool.preparedQuery("""
                        update sign_in_transaction
                        set email_code_from = $2, email_code_refusals = email_code_refusals + 1 where id = $1
                        """).execute(Tuple.of(id, utc(from))).replaceWithVoid();
    }

    /** Only for a sign-in under way; never earlier than it would have ended. */
    Uni<Void> expireLater(UUID id, Instant until) {
        return pool.preparedQuery("""
                        update sign_in_transaction set expires_at = greatest(expires_at, $2)
                        where id = $1 and state in ('PASSWORD_ACCEPTED', 'VERIFYING')
                        """).execute(Tuple.of(id, utc(until))).replaceWithVoid();
    }

    /** A definite answer was given, so that the next submission is a new attempt. */
    Uni<Void> countAnswer(SignInTransaction transaction) {
        return pool.preparedQuery(
                        "update sign_in_transaction set revision = revision + 1 where id = $1 and revision = $2")
                .execute(Tuple.of(transaction.id(), transaction.revision()))
                .replaceWithVoid();
    }

    /**
     * Whether this attempt completed the sign-in. Asking is guessing: a wrong attempt is counted by the statement that
     * compares it, and when so many are counted, no attempt is the right one any more.
     */
    Uni<Boolean> wasCompletedBy(UUID id, UUID attempt, int wrongAllowed) {
        return pool.preparedQuery("""
                        update sign_in_transaction
                        set wrong_repeats = wrong_repeats + (case when attempt = $2 then 0 else 1 end)
                        where id = $1 and state = 'COMPLETED' and wrong_repeats < $3
                        returning attempt = $2 as same
                        """)
                .execute(Tuple.of(id, attempt, wrongAllowed))
                .map(found -> first(found, row -> row.getBoolean("same")).orElse(false));
    }

    /** The same one noted twice counts once. */
    Uni<Void> enrolmentStarted(UUID id, UUID enrolment, Method method, EnrolmentKind kind, Instant expiresAt) {
        return pool.preparedQuery("""
                        update sign_in_transaction set enrolment_id = $2, enrolment_method = $3, enrolment_kind = $4,
                            enrolments = enrolments + (case when enrolment_id is distinct from $2 then 1 else 0 end),
                            expires_at = greatest(expires_at, $5)
                        where id = $1
                        """)
                .execute(Tuple.of(id, enrolment, method.wireName(), kind.wireName(), utc(expiresAt)))
                .replaceWithVoid();
    }

    /** The code step of the sign-in asks for the factor there is now. */
    Uni<Void> enrolmentDone(UUID id, Method method) {
        return pool.preparedQuery("""
                        update sign_in_transaction set enrolment_id = null, enrolled = true, chosen_method = $2
                        where id = $1
                        """).execute(Tuple.of(id, method.wireName())).replaceWithVoid();
    }

    Uni<Void> enrolmentGone(UUID id) {
        return pool.preparedQuery("update sign_in_transaction set enrolment_id = null where id = $1")
                .execute(Tuple.of(id))
                .replaceWithVoid();
    }

    Uni<Void> passwordProvedAgain(UUID id, Instant passwordAt) {
        return pool.preparedQuery("update sign_in_transaction set password_at = $2 where id = $1 and password_at < $2")
                .execute(Tuple.of(id, utc(passwordAt)))
                .replaceWithVoid();
    }

    private static <T> Optional<T> first(RowSet<Row> found, Function<Row, T> read) {
        return found.iterator().hasNext()
                ? Optional.of(read.apply(found.iterator().next()))
                : Optional.empty();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
