-- Ids of events already taken in, so that a repeated delivery does nothing. Partitioned by the day in which the event
-- was made (the id is a UUIDv7) and dropped after 14 days, which is longer than any topic keeps its records.
create table inbox (
    event_id    uuid primary key,
    received_at timestamptz not null
) partition by range (event_id);

create table inbox_other partition of inbox default;

-- The smallest UUIDv7 of a day: 48 bits of Unix milliseconds, then zeros.
create function inbox_boundary(day date) returns uuid
    language sql immutable
    return rpad(lpad(to_hex((extract(epoch from day::timestamp at time zone 'UTC') * 1000)::bigint), 12, '0'), 32, '0')::uuid;

-- Makes the partitions of yesterday to a week ahead and drops those older than the days to keep. The app role may call
-- it though it may not create or drop anything itself. A day whose ids already lie in the default partition stays there.
create function inbox_keep(today date, days_kept integer) returns void
    language plpgsql security definer
    set search_path = public, pg_temp
    set lock_timeout = '2s'
as $$
declare
    day       date;
    partition text;
begin
    perform pg_advisory_xact_lock(hashtext('inbox_keep'));
    for offset_days in -1..7 loop
        day := today + offset_days;
        partition := 'inbox_' || to_char(day, 'YYYYMMDD');
        if to_regclass(partition) is null
           and not exists (select 1 from inbox_other
                           where event_id >= inbox_boundary(day) and event_id < inbox_boundary(day + 1)) then
            execute format('create table %I partition of inbox for values from (%L) to (%L)',
                           partition, inbox_boundary(day), inbox_boundary(day + 1));
        end if;
    end loop;
    for partition in
        select relname from pg_inherits join pg_class on pg_class.oid = inhrelid
        where inhparent = 'inbox'::regclass and relname ~ '^inbox_[0-9]{8}$'
          and to_date(substr(relname, 7), 'YYYYMMDD') < today - days_kept
    loop
        execute format('drop table %I', partition);
    end loop;
    delete from inbox_other where received_at < today - days_kept;
end
$$;
