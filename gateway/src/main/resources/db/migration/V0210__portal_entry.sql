-- When entering a portal out of an open session was last told to the citizen's history (portal-entered.v1): the same portal
-- in the same session is not told again within the hour.
-- Retention: 1 day after it was told, deleted in batches.
create table portal_entry (
    session_id uuid not null,
    portal_id text not null,
    told_at timestamptz not null,
    primary key (session_id, portal_id)
);
create index portal_entry_told on portal_entry (told_at);
