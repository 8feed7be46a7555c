-- Authorization requests that portals' servers have pushed (RFC 9126), until their one use. The reference is stored as
-- SHA-256 only; the parameters are sealed with the row's id as context.
-- Retention: until used or expired (kapu.oidc.pushed-request-lifetime, 90 seconds at most), swept every minute.
CREATE TABLE pushed_request (
    id             uuid        PRIMARY KEY,
    reference_hash bytea       NOT NULL UNIQUE,
    client_id      text        NOT NULL,
    parameters     bytea       NOT NULL,
    expires_at     timestamptz NOT NULL
);
CREATE INDEX pushed_request_expires_at ON pushed_request (expires_at);
