package hu.kapu.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.kit.testing.MutableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Citizens of a portal, each once, under the strongest way they used anywhere lately. */
@QuarkusTest
class CitizenCountsTest {
    private static final Instant NOW = Instant.parse("2025-01-20T10:00:00Z");
    private static final Instant LATELY = Instant.parse("2025-01-15T12:00:00Z");

    @Inject
    CountCitizens countCitizens;

    @Inject
    CitizenCounts counts;

    @Inject
    MutableClock clock;

    @Inject
    Pool pool;

    private final String portal = "p-" + UUID.randomUUID();
    private final String elsewhere = "q-" + UUID.randomUUID();

    @BeforeEach
    void noCountYet() {
        clock.set(NOW);
        now(pool.query("update recent_citizens_counted set day = '1970-01-01'").execute());
    }

    @AfterEach
    void goOn() {
        clock.release();
        now(pool.preparedQuery("delete from oidc_grant where portal_id in ($1, $2)")
                .execute(Tuple.of(portal, elsewhere)));
    }

    @Test
    void each_citizen_counts_once_with_the_strongest_way_they_used_at_any_portal() {
        UUID app = UUID.randomUUID();
        UUID mail = UUID.randomUUID();
        signIn(portal, app, LATELY, Method.EMAIL_CODE);
        signIn(portal, app, LATELY, Method.EMAIL_CODE);
        signIn(elsewhere, app, LATELY, Method.TOTP);
        signIn(portal, mail, LATELY, Method.EMAIL_CODE);
        signIn(portal, UUID.randomUUID(), LATELY, Method.PASSWORD);

        now(countCitizens.count());

        RecentCitizens recent = now(counts.of(portal));
        assertThat(recent.byStrongest()).isEqualTo(Map.of(Method.TOTP, 1L, Method.EMAIL_CODE, 1L, Method.PASSWORD, 1L));
        assertThat(recent.all()).isEqualTo(3);
        assertThat(now(counts.of(elsewhere)).byStrongest()).isEqualTo(Map.of(Method.TOTP, 1L));
        RecentVisits visits = now(counts.ofAll());
        assertThat(visits.at(portal)).isEqualTo(recent);
        assertThat(visits.at("nobody-came")).isEqualTo(new RecentCitizens(recent.from(), recent.to(), Map.of()));
    }

    @Test
    void only_whole_days_count_which_are_over_in_Budapest() {
        UUID citizen = UUID.randomUUID();
        signIn(portal, citizen, Instant.parse("2025-01-19T22:59:59.999Z"), Method.EMAIL_CODE);
        signIn(portal, citizen, Instant.parse("2025-01-19T23:00:00Z"), Method.TOTP);
        signIn(portal, UUID.randomUUID(), Instant.parse("2025-01-13T23:00:00Z"), Method.EMAIL_CODE);
        signIn(portal, UUID.randomUUID(), Instant.parse("2025-01-13T22:59:59.999Z"), Method.EMAIL_CODE);

        now(countCitizens.count());

        RecentCitizens recent = now(counts.of(portal));
        assertThat(recent.byStrongest()).isEqualTo(Map.of(Method.EMAIL_CODE, 2L));
        assertThat(recent.from()).isEqualTo(LocalDate.parse("2025-01-14"));
        assertThat(recent.to()).isEqualTo(LocalDate.parse("2025-01-19"));
    }

    @Test
    void within_a_day_the_answer_stays_so_that_two_cannot_be_held_against_each_other() {
        signIn(portal, UUID.randomUUID(), LATELY, Method.TOTP);
        now(countCitizens.count());
        signIn(portal, UUID.randomUUID(), LATELY, Method.TOTP);

        now(Uni.join().all(countCitizens.count(), countCitizens.count()).andFailFast());
        assertThat(now(counts.of(portal)).all()).isEqualTo(1);

        clock.set(NOW.plusSeconds(24 * 3600));
        now(Uni.join().all(countCitizens.count(), countCitizens.count()).andFailFast());
        assertThat(now(counts.of(portal)).all()).isEqualTo(2);
    }

    @Test
    void a_portal_that_nobody_came_to_has_nobody() {
        now(countCitizens.count());

        assertThat(now(counts.of(portal)).byStrongest()).isEmpty();
    }

    private void signIn(String portalId, UUID citizen, Instant at, Method... methods) {
        UUID id = new UUID(at.toEpochMilli() << 16 | 0x7000L, UUID.randomUUID().getLeastSignificantBits());
        String[] names = Arrays.stream(methods).map(Method::wireName).toArray(String[]::new);
        Buffer nothing = Buffer.buffer(UUID.randomUUID().toString());
        Tuple row = Tuple.tuple()
                .addUUID(id)
                .addUUID(UUID.randomUUID())
                .addString(portalId)
                .addUUID(citizen)
                .addArrayOfString(names)
                .addOffsetDateTime(at.atOffset(ZoneOffset.UTC))
                .addBuffer(nothing);
        now(pool.preparedQuery("""
                        insert into oidc_grant (id, transaction_id, portal_id, citizen_id, session_id, epoch, methods,
                            auth_time, scope, redirect_uri, claims, answer, code_hash, created_at, code_expires_at,
                            ends_at)
                        values ($1, $2, $3, $4, $2, 0, $5, $6, 'openid', 'https://x.example', $7, $7, $7, $6, $6, $6)
                        """).execute(row));
    }

    @CanIgnoreReturnValue
    private static <T> T now(Uni<T> uni) {
        return uni.await().indefinitely();
    }
}
