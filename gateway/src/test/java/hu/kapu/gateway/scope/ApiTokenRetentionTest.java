package hu.kapu.gateway.scope;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.TableRows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Tokens of the REST API are forgotten when they expire, however many a program has asked for. */
@QuarkusTest
class ApiTokenRetentionTest {
    @Inject
    ApiTokens tokens;

    @Inject
    TableRows rows;

    @Test
    void one_run_forgets_everything_that_expired_and_not_a_batch_of_it() {
        rows.change("""
                insert into api_token (token_hash, client_id, scopes, issued_at, expires_at)
                select sha256(convert_to('long-ago ' || n, 'UTF8')), 'long-ago', array['simulate'],
                    timestamptz '2024-01-01 00:00Z', timestamptz '2024-01-01 00:10Z'
                from generate_series(1, 2500) n
                """);

        tokens.forgetExpired().await().indefinitely();

        assertThat(rows.count("api_token where client_id = 'long-ago'")).isZero();
    }
}
