-- Sandbox only: how far a portal's calendar stands from that of everything else. Empty in production, where nothing reads
-- it. A row stays until somebody moves the portal back.
create table portal_calendar (
    portal_id text primary key,
    shift_millis bigint not null
);
