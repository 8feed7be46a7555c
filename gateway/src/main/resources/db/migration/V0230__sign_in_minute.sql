-- Sign-ins by method and refusals by reason, minute by minute and for all portals together, for the operators' page.
-- Counted in the statements that count the days (V0191), so that nothing is read twice.
-- Retention: kapu.statistics.minutes-kept (1 day), deleted in batches.
create table sign_in_minute (
    minute timestamptz not null,
    outcome text not null check (outcome in ('signed-in', 'refused')),
    detail text not null, -- the method, or the reason
    count bigint not null check (count > 0),
    primary key (minute, outcome, detail)
);
