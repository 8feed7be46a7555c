package hu.kapu.gateway.oidc.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.TableRows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Pushed requests are forgotten when they expire, however many anybody has pushed. */
@QuarkusTest
class PushedRequestRetentionTest {
    @Inject
    PushedRequests pushed;

    @Inject
    TableRows rows;

    @Test
    void one_run_forgets_everything_that_expired_and_not_a_batch_of_it() {
        rows.change("""
                insert into pushed_request (id, reference_hash, client_id, parameters, expires_at)
                select gen_random_uuid(), sha256(convert_to('long-ago ' || n, 'UTF8')), 'long-ago', ''::bytea,
                    timestamptz '2024-01-01 00:00Z'
                from generate_series(1, 11000) n
                """);

        pushed.forgetExpired().await().indefinitely();

        assertThat(rows.count("pushed_request where client_id = 'long-ago'")).isZero();
    }
}
