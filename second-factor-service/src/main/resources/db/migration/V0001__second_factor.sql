-- One row for each citizen who has, had or requests a second factor; locked first by every state change.
-- Retention: until the account is closed. It decides whether the password alone may request a factor.
CREATE TABLE factor_owner (
    citizen_id            uuid PRIMARY KEY,
    first_activated_at    timestamptz,
    last_ended_at         timestamptz,
    last_ended_by         text CHECK (last_ended_by IN ('deletion-code', 'citizen', 'registrar')),
    wrong_code_warning_at timestamptz,
    CHECK ((last_ended_at IS NULL) = (last_ended_by IS NULL))
) WITH (fillfactor = 80);

-- Authenticator apps; a citizen may have several. Retention: an ended one keeps no secret; until the account is closed.
CREATE TABLE authenticator (
    id              uuid PRIMARY KEY,
    citizen_id      uuid        NOT NULL REFERENCES factor_owner,
    label           text        NOT NULL,
    status          text        NOT NULL CHECK (status IN ('active', 'disabled', 'ended')),
    sealed_secret   bytea,
    secret_key_id   integer,
    last_step       bigint      NOT NULL,
    failures        timestamptz[] NOT NULL DEFAULT '{}',
    failures_in_row integer     NOT NULL DEFAULT 0,
    activated_at    timestamptz NOT NULL,
    activated_in    uuid        NOT NULL,
    last_used_at    timestamptz,
    disabled_at     timestamptz,
    ended_at        timestamptz,
    CHECK ((status = 'ended') = (sealed_secret IS NULL)),
    CHECK ((sealed_secret IS NULL) = (secret_key_id IS NULL)),
    CHECK ((status = 'ended') = (ended_at IS NOT NULL))
) WITH (fillfactor = 80);

CREATE INDEX authenticator_of_citizen ON authenticator (citizen_id);

COMMENT ON COLUMN authenticator.last_step IS 'the newest 30-second step whose code was accepted; only ever grows';
COMMENT ON COLUMN authenticator.failures IS 'wrong codes, oldest first, never more than the hourly limit';
COMMENT ON COLUMN authenticator.activated_in IS 'the sign-in transaction of the enrolment';

-- The deletion code, one per citizen. Retention: until used, replaced or the account is closed.
CREATE TABLE deletion_code (
    citizen_id uuid PRIMARY KEY REFERENCES factor_owner,
    hash       text        NOT NULL,
    pepper_id  integer     NOT NULL,
    issued_at  timestamptz NOT NULL
);

-- An enrolment between its first page and "Befejezés"; one per citizen. Retention: 1 day after its end.
CREATE TABLE pending_enrolment (
    citizen_id           uuid PRIMARY KEY REFERENCES factor_owner,
    id                   uuid        NOT NULL UNIQUE,
    transaction_id       uuid        NOT NULL,
    start_attempt        uuid        NOT NULL,
    issuer               text        NOT NULL,
    account              text        NOT NULL,
    sealed_secret        bytea       NOT NULL,
    secret_key_id        integer     NOT NULL,
    started_at           timestamptz NOT NULL,
    expires_at           timestamptz NOT NULL,
    accepted_step        bigint,
    sealed_deletion_code bytea,
    CHECK ((accepted_step IS NULL) = (sealed_deletion_code IS NULL))
);

CREATE INDEX pending_enrolment_expiry ON pending_enrolment (expires_at);

-- Codes tried in one sign-in transaction, and the answer to the newest attempt. Retention: 1 day.
CREATE TABLE transaction_attempts (
    transaction_id uuid PRIMARY KEY,
    citizen_id     uuid        NOT NULL,
    attempts       integer     NOT NULL,
    last_attempt   uuid,
    last_answer    text,
    answered_at    timestamptz,
    started_at     timestamptz NOT NULL
) WITH (fillfactor = 80);

CREATE INDEX transaction_attempts_age ON transaction_attempts (started_at);
