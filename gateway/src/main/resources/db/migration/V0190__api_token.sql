-- Tokens for the REST API, of operators' clients and of portals as themselves; never of a citizen. SHA-256 only.
-- Retention: until they expire (10 minutes at most), deleted in batches.
create table api_token (
    token_hash bytea primary key,
    client_id text not null,
    portal_id text, -- of a portal as itself
    scopes text[] not null check (cardinality(scopes) > 0),
    issued_at timestamptz not null,
    expires_at timestamptz not null
);
create index api_token_expires on api_token (expires_at);
