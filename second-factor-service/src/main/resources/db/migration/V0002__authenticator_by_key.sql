-- Finds the secrets that an older key sealed, without reading the others.
CREATE INDEX authenticator_by_key ON authenticator (secret_key_id) WHERE secret_key_id IS NOT NULL;
