-- What one sign-in granted to one portal, with its authorization code. Codes and tokens as SHA-256 only; claims and the
-- redirect that carries the code are sealed with the grant's id as context.
-- Retention: kapu.oidc.grant-retention (7 days) after ends_at, deleted in batches.
CREATE TABLE oidc_grant (
    id              uuid        PRIMARY KEY,
    transaction_id  uuid        NOT NULL UNIQUE, -- one code per sign-in transaction, whatever tabs and reloads do
    portal_id       text        NOT NULL,
    citizen_id      uuid        NOT NULL,
    session_id      uuid        NOT NULL,
    epoch           bigint      NOT NULL,
    methods         text[]      NOT NULL CHECK (cardinality(methods) > 0),
    auth_time       timestamptz NOT NULL,
    scope           text        NOT NULL,
    nonce           text,
    code_challenge  text,
    redirect_uri    text        NOT NULL,
    claims          bytea       NOT NULL,
    answer          bytea       NOT NULL,
    code_hash       bytea       NOT NULL UNIQUE,
    created_at      timestamptz NOT NULL,
    code_expires_at timestamptz NOT NULL,
    code_spent_at   timestamptz,
    revoked_at      timestamptz,
    ends_at         timestamptz NOT NULL
);
CREATE INDEX oidc_grant_ends_at ON oidc_grant (ends_at);
CREATE INDEX oidc_grant_citizen ON oidc_grant (citizen_id);

-- An access token opens userinfo; gone with its grant.
CREATE TABLE access_token (
    token_hash bytea       PRIMARY KEY,
    grant_id   uuid        NOT NULL REFERENCES oidc_grant ON DELETE CASCADE,
    issued_at  timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX access_token_grant ON access_token (grant_id);
