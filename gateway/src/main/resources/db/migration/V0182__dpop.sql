-- Tokens bound to a key (RFC 9449): SHA-256 thumbprints of public keys.
-- Retention: as the rows they belong to.
ALTER TABLE oidc_grant ADD COLUMN dpop_key text;    -- the code was asked for with it (dpop_jkt)
ALTER TABLE access_token ADD COLUMN dpop_key text;
ALTER TABLE refresh_token ADD COLUMN dpop_key text; -- of public clients; others are bound by their authentication
