package hu.kapu.identity.credential;

import hu.kapu.identity.citizen.TypedName;

/**
 * The statements over attempt rows. Each reservation is one statement that commits by itself and does the same work for
 * names that somebody has and names that nobody has; instances that run it at once queue up on the row.
 */
final class AttemptSql {
    private static final String HOLDER = """
            holder as (
                select n.citizen_id, n.is_exact, p.hash, p.pepper_id, p.device_epoch, p.set_at,
                       p.legacy_method, p.legacy_salt
                from given g cross join lateral
                    {holder} n
                left join password p on p.citizen_id = n.citizen_id),
            """.replace("{holder}", TypedName.holder("g.written", "g.folded"));

    /** The verdict over the row {@code a} as it stands. */
    private static final String VERDICT = """
            case
                when a.attempt = g.attempt and a.outcome is not null and a.attempt_at > g.repeats_since then 'repeat'
                when a.waits_until > g.at then 'wait'
                else 'evaluate' end as verdict
            """;

    private static final String TOLD = """
            returning row_key, verdict, waits_until, attempt_at, outcome, %s as failures)
            select told.row_key, told.verdict, told.waits_until, told.attempt_at, told.outcome, told.failures,
                   holder.citizen_id, holder.hash, holder.pepper_id, holder.device_epoch, holder.set_at,
                   holder.legacy_method, holder.legacy_salt
            from told left join holder on true
            """;

    /**
     * The first wait is doubled with each failure beyond the budget, up to the longest one. The row is the exact name's
     * where somebody has exactly this name, and else the folded one's.
     */
    static final String RESERVE_BY_NAME = """
            with given as (
                select $1::bytea as row_key, $2::text as folded, $3::uuid as attempt, $4::timestamptz as at,
                       $5::timestamptz as repeats_since, $6::integer as budget,
                       $7::float8 as first_wait, $8::float8 as longest_wait, $9::boolean as tells,
                       $10::bytea as exact_key, $11::text as written),
            """ + HOLDER + """
            told as (
                insert into name_attempt as a
                    (row_key, citizen_id, verdict, failures, waits_until, attempt, attempt_at, outcome, wait_to_tell)
                select case when exists (select from holder where is_exact) then exact_key else row_key end,
                       (select citizen_id from holder), 'evaluate', 1, null, attempt, at, null, false
                from given
                on conflict (row_key) do update set
                    citizen_id = excluded.citizen_id,
                    (verdict, failures, waits_until, attempt, attempt_at, outcome, wait_to_tell) = (
                        select j.verdict,
                               case j.verdict when 'evaluate' then a.failures + 1 else a.failures end,
                               case when j.verdict <> 'evaluate' then a.waits_until
                                    when a.failures + 1 >= g.budget then g.at + make_interval(secs => least(
                                        g.first_wait * power(2, least(a.failures + 1 - g.budget, 30)),
                                        g.longest_wait)) end,
                               case j.verdict when 'evaluate' then g.attempt else a.attempt end,
                               case j.verdict when 'evaluate' then g.at else a.attempt_at end,
                               case j.verdict when 'evaluate' then null else a.outcome end,
                               case j.verdict when 'evaluate' then g.tells and a.failures + 1 >= g.budget
                                    else a.wait_to_tell end
                        from given g, lateral (select
            """ + VERDICT + ") j)\n" + TOLD.formatted("failures");

    /** Counts the failures within the window; the wait lasts until the oldest of them is out of it. */
    static final String RESERVE_BY_DEVICE =
            """
            with given as (
                select $1::bytea as row_key, $2::text as folded, $3::uuid as attempt, $4::timestamptz as at,
                       $5::timestamptz as repeats_since, $6::integer as budget,
                       $7::timestamptz as counted_since, make_interval(secs => $8::float8) as counted_for,
                       $9::text as written),
            """ + HOLDER + """
            told as (
                insert into device_attempt as a
                    (row_key, citizen_id, verdict, failed_at, waits_until, attempt, attempt_at, outcome)
                select row_key, citizen_id, 'evaluate', array[at],
                       case when budget <= 1 then at + counted_for end, attempt, at, null
                from given, holder
                on conflict (row_key) do update set
                    (verdict, failed_at, waits_until, attempt, attempt_at, outcome) = (
                        select j.verdict,
                               case j.verdict when 'evaluate' then s.standing || g.at else a.failed_at end,
                               case when j.verdict <> 'evaluate' then a.waits_until
                                    when cardinality(s.standing) + 1 >= g.budget
                                        then (s.standing || g.at)[1] + g.counted_for end,
                               case j.verdict when 'evaluate' then g.attempt else a.attempt end,
                               case j.verdict when 'evaluate' then g.at else a.attempt_at end,
                               case j.verdict when 'evaluate' then null else a.outcome end
                        from given g,
                             lateral (select array(select f from unnest(a.failed_at) f
                                                   where f > g.counted_since order by f) as standing) s,
                             lateral (select
            """ + VERDICT + ") j)\n" + TOLD.formatted("cardinality(failed_at)");

    /**
     * $1 key, $2 attempt, $3 citizen, $4 when the password that was found right was set; a row when it is still the one
     * in force. Its hash does not tell: a sign-in beside this one may have improved it meanwhile; none is one made void.
     */
    static final String ACCEPT_BY_NAME = """
            with holder as (
                select citizen_id from password where citizen_id = $3 and set_at = $4 and hash is not null),
            settled as (
                update name_attempt a
                set failures = 0, waits_until = null, wait_to_tell = false,
                    outcome = case when a.attempt = $2 then 'accepted' else a.outcome end
                from holder where a.row_key = $1)
            select citizen_id from holder
            """;

    static final String ACCEPT_BY_DEVICE = """
            with holder as (
                select citizen_id from password where citizen_id = $3 and set_at = $4 and hash is not null),
            settled as (
                update device_attempt a
                set failed_at = '{}', waits_until = null,
                    outcome = case when a.attempt = $2 then 'accepted' else a.outcome end
                from holder where a.row_key = $1)
            select citizen_id from holder
            """;

    /** $1 key, $2 attempt; for what is proved by something else than a password. */
    static final String CLEAR = """
            update name_attempt
            set failures = 0, waits_until = null, wait_to_tell = false,
                outcome = case when attempt = $2 then 'accepted' else outcome end
            where row_key = $1
            """;

    /** $1 key, $2 attempt; for what could not be evaluated after all. */
    static final String GIVE_BACK = """
            update name_attempt set failures = greatest(failures - 1, 0), waits_until = null, wait_to_tell = false
            where row_key = $1 and attempt = $2 and outcome is null
            """;

    /** $1 key, $2 attempt. */
    static final String REFUSE_BY_NAME =
            "update name_attempt set outcome = 'wrong' where row_key = $1 and attempt = $2 and outcome is null";

    static final String REFUSE_BY_DEVICE =
            "update device_attempt set outcome = 'wrong' where row_key = $1 and attempt = $2 and outcome is null";

    /** $1 kept since, $2 most rows. */
    static final String SWEEP_NAMES = """
            delete from name_attempt where row_key in (
                select row_key from name_attempt
                where attempt_at < $1 and coalesce(waits_until, attempt_at) < $1
                  and (citizen_id is null or failures = 0)
                limit $2)
            """;

    static final String SWEEP_DEVICES = """
            delete from device_attempt where row_key in (
                select row_key from device_attempt where attempt_at < $1 limit $2)
            """;

    private AttemptSql() {}
}
