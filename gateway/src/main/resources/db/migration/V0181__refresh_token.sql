-- Refresh tokens (RFC 6749, section 6), as SHA-256 only. All tokens of one grant are one family: rotation keeps every
-- former one as used, so that its second use is seen. The answer is sealed with the token's hash as context and waits for
-- a portal to which it was lost.
-- Retention: with the grant; the answer is erased some minutes after kapu.oidc.refresh-grace.
CREATE TABLE refresh_token (
    token_hash  bytea       PRIMARY KEY,
    grant_id    uuid        NOT NULL REFERENCES oidc_grant ON DELETE CASCADE,
    issued_at   timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL, -- the end of the citizen's session
    used_at     timestamptz,
    repeated_at timestamptz,          -- when the answer was given a second time
    answer      bytea
);
CREATE INDEX refresh_token_grant ON refresh_token (grant_id);
CREATE INDEX refresh_token_answer ON refresh_token (used_at) WHERE answer IS NOT NULL;

ALTER TABLE access_token ADD COLUMN scope text; -- where narrower than the grant's

-- The session that the same citizen opened in its place (step-up, signing in anew): what was granted in the former one
-- lives and ends with it. Always the last of the chain.
ALTER TABLE session ADD COLUMN replaced_by uuid;
CREATE INDEX session_replaced_by ON session (replaced_by) WHERE replaced_by IS NOT NULL;
