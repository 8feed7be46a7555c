-- Signed proofs that count once: client assertions (RFC 7523, section 3) and DPoP proofs (RFC 9449, section 11.1). A row
-- is the SHA-256 of the proof's owner and its jti and says nothing about a person.
-- Retention: until the proof is too old to be accepted (minutes), deleted in batches once a minute.
CREATE TABLE spent_proof (
    proof_hash bytea       PRIMARY KEY,
    expires_at timestamptz NOT NULL
);
CREATE INDEX spent_proof_expires_at ON spent_proof (expires_at);
