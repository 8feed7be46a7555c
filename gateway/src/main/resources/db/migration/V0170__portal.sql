-- Portals that operators keep through the REST API; others are kept as files.
-- Retention: for ever. A portal is disabled and never deleted, because its id and sector must not come to somebody else.
create table portal (
    id text primary key,
    client_id text not null unique,
    document jsonb not null,
    version bigint not null check (version > 0),
    updated_at timestamptz not null,
    updated_by text not null -- client:<client id> or official:<citizen id>
);

-- Every id that was ever a portal's, in files too, with the sector it is bound to.
create table portal_taken (
    id text primary key,
    sector text not null
);
create index portal_taken_sector on portal_taken (sector);
