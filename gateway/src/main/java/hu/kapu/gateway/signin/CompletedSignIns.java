package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finished sign-ins at portals, only for the browser that made them. */
@ApplicationScoped
public class CompletedSignIns {
    private static final String OF_BROWSER = """
            select t.* from sign_in_transaction t join browser_id b on b.browser = t.browser
            where t.id = $1 and b.id_hash = $2 and b.replaced_at is null
              and t.state = 'COMPLETED' and t.portal_id is not null and t.expires_at > $3
            """;

    private final Pool pool;
    private final Clock clock;

    CompletedSignIns(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Empty for an unknown, unfinished or expired sign-in and for one of another browser. */
    public Uni<Optional<CompletedSignIn>> of(UUID transactionId, BrowserBinding browser) {
        return pool.preparedQuery(OF_BROWSER)
                .execute(Tuple.of(
                        transactionId,
                        Buffer.buffer(browser.hash()),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().hasNext()
                        ? Optional.of(completed(rows.iterator().next()))
                        : Optional.empty());
    }

    private static CompletedSignIn completed(Row row) {
        UUID id = row.getUUID("id");
        return new CompletedSignIn(
                id,
                id.equals(row.getUUID("attempt")),
                row.getUUID("citizen_id"),
                row.getUUID("session_id"),
                Arrays.stream(row.getArrayOfStrings("methods"))
                        .map(name -> Method.parse(name).orElseThrow())
                        .collect(Collectors.toUnmodifiableSet()),
                row.getOffsetDateTime("completed_at").toInstant(),
                row.getString("portal_id"),
                row.getString("oidc_request"),
                row.getLong("epoch"));
    }
}
