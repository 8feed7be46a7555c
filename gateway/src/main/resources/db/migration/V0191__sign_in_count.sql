-- How often each portal was entered with which method, and refused for which reason: day by day, nobody named.
-- Sign-ins are counted afterwards from the grants themselves, so that a sign-in writes nothing more for it; refusals
-- leave a row each, which is counted and deleted within minutes.
-- Retention: kapu.statistics.retention (3 years) after the day, deleted in batches.
create table sign_in_count (
    portal_id text not null,
    day date not null, -- in Europe/Budapest
    outcome text not null check (outcome in ('signed-in', 'refused')),
    detail text not null, -- the method, or the reason
    count bigint not null check (count > 0),
    primary key (portal_id, day, outcome, detail)
);
create index sign_in_count_day on sign_in_count (day);

create table sign_in_refusal (
    id uuid primary key,
    portal_id text not null,
    reason text not null,
    at timestamptz not null
);

-- Up to which moment grants are counted; moved on in the very statement that counts them.
create table counted_until (
    source text primary key,
    until timestamptz not null
);
insert into counted_until (source, until) values ('oidc_grant', '1970-01-01T00:00:00Z');
