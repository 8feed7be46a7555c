-- How many citizens still have one factor only, by cohort. What belongs to one citizen here is kept for counting and
-- decides nothing; second-factor alone knows what a factor is worth.
-- Retention: rows of a citizen go with the closing of the account; figures are replaced by the next ones.

-- Active, locked and disabled factors, followed by the events of second-factor.
create table present_factor (
    citizen_id uuid not null,
    factor_id uuid not null,
    primary key (citizen_id, factor_id)
);

-- Taken from the history a batch at a time, so that a sign-in writes nothing more for it.
create table last_sign_in (
    citizen_id uuid primary key,
    at timestamptz not null,
    portal text -- the last one; null for who was only ever at the account site
);

-- The figures in force: one row, and its cohorts. Numbers that could be somebody are already folded into the rest.
create table migration_figure (
    single boolean primary key default true check (single), -- there is one row
    counted_at timestamptz not null,
    citizens bigint not null,
    single_factor bigint not null
);

create table migration_cohort (
    kind text not null check (kind in ('last-sign-in', 'portal', 'mail-domain')),
    position integer not null,
    name text, -- null for the rest
    single_factor bigint not null,
    primary key (kind, position)
);
