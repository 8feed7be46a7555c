-- How many citizens had one factor only, day by day, as identity counted them: already rounded, nobody is named.
-- Retention: kapu.watching.migration-kept (400 days).
create table migration_day (
    day date primary key, -- in Europe/Budapest
    counted_at timestamptz not null,
    citizens bigint not null,
    single_factor bigint not null
);
