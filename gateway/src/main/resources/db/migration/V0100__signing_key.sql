-- The keys that sign ID tokens. Private keys are sealed with the key id as context.
-- Retention: a row may go once publish_until has passed; it is a few hundred bytes every signing-key-life, so it stays.
CREATE TABLE signing_key (
    kid           text        PRIMARY KEY,
    algorithm     text        NOT NULL CHECK (algorithm IN ('RS256', 'ES256')),
    jwk           bytea       NOT NULL,
    publish_from  timestamptz NOT NULL,
    sign_from     timestamptz NOT NULL,
    sign_until    timestamptz NOT NULL,
    publish_until timestamptz NOT NULL,
    CHECK (publish_from <= sign_from AND sign_from <= sign_until AND sign_until <= publish_until)
);

-- Whoever makes a key holds this row.
CREATE TABLE signing_key_lease (
    id smallint PRIMARY KEY CHECK (id = 1)
);
INSERT INTO signing_key_lease (id) VALUES (1);
