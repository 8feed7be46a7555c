package hu.kapu.gateway.oidc.grant;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.TableRows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Grants are forgotten some days after their end, however many there are. */
@QuarkusTest
class GrantRetentionTest {
    @Inject
    CleanupNow cleanup;

    @Inject
    TableRows rows;

    @Test
    void one_run_forgets_everything_that_ended_and_not_a_batch_of_it() {
        rows.change("""
                insert into oidc_grant (id, transaction_id, portal_id, citizen_id, session_id, epoch, methods,
                    auth_time, scope, redirect_uri, claims, answer, code_hash, created_at, code_expires_at, ends_at)
                select gen_random_uuid(), gen_random_uuid(), 'long-ago', gen_random_uuid(), gen_random_uuid(), 0,
                    array['totp'], t, 'openid', 'https://long-ago.example', ''::bytea, ''::bytea,
                    sha256(convert_to('long-ago ' || n, 'UTF8')), t, t, t
                from generate_series(1, 2500) n cross join (select timestamptz '2024-01-01 00:00Z' as t) moment
                """);

        cleanup.run();

        assertThat(rows.count("oidc_grant where portal_id = 'long-ago'")).isZero();
    }

    @Test
    void one_run_erases_every_answer_that_was_lost_too_long_ago() {
        rows.change("""
                insert into oidc_grant (id, transaction_id, portal_id, citizen_id, session_id, epoch, methods,
                    auth_time, scope, redirect_uri, claims, answer, code_hash, created_at, code_expires_at, ends_at)
                select '0194b3a0-0000-7000-8000-00000000feed'::uuid, gen_random_uuid(), 'lost', gen_random_uuid(),
                    gen_random_uuid(), 0, array['totp'], t, 'openid', 'https://lost.example', ''::bytea, ''::bytea,
                    sha256('lost'::bytea), t, t, timestamptz '2099-01-01 00:00Z'
                from (select timestamptz '2024-01-01 00:00Z' as t) moment
                """);
        rows.change("""
                insert into refresh_token (token_hash, grant_id, issued_at, expires_at, used_at, answer)
                select sha256(convert_to('lost ' || n, 'UTF8')), '0194b3a0-0000-7000-8000-00000000feed'::uuid, t, t,
                    t, 'x'::bytea
                from generate_series(1, 2500) n cross join (select timestamptz '2024-01-01 00:00Z' as t) moment
                """);

        cleanup.run();

        assertThat(rows.count("refresh_token where answer is not null"
                        + " and grant_id = '0194b3a0-0000-7000-8000-00000000feed'"))
                .isZero();
        rows.change("delete from oidc_grant where portal_id = 'lost'");
    }
}
