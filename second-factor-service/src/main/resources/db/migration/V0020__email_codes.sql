-- Codes by e-mail as a second factor. No address lies here: the citizen has at most one such factor that has not ended.
-- An ended one can be restored for some days. Retention: until the account is closed.
CREATE TABLE email_factor (
    id                uuid PRIMARY KEY,
    citizen_id        uuid        NOT NULL REFERENCES factor_owner,
    status            text        NOT NULL CHECK (status IN ('active', 'disabled', 'inactive', 'ended')),
    failures          timestamptz[] NOT NULL DEFAULT '{}',
    failures_in_row   integer     NOT NULL DEFAULT 0,
    activated_at      timestamptz NOT NULL,
    activated_in      uuid        NOT NULL,
    enrolled_as       text        NOT NULL CHECK (enrolled_as IN ('first', 'additional', 'replacement')),
    last_used_at      timestamptz,
    disabled_at       timestamptz,
    inactive_since    timestamptz,
    ended_at          timestamptz,
    recoverable_until timestamptz,
    CHECK ((status = 'ended') = (ended_at IS NOT NULL)),
    CHECK (status = 'ended' OR recoverable_until IS NULL),
    CHECK ((status = 'inactive') = (inactive_since IS NOT NULL))
) WITH (fillfactor = 80);

CREATE UNIQUE INDEX email_factor_of_citizen ON email_factor (citizen_id) WHERE status <> 'ended';
CREATE INDEX email_factor_once_of_citizen ON email_factor (citizen_id);

COMMENT ON COLUMN email_factor.failures IS 'wrong codes, oldest first, never more than the hourly limit';
COMMENT ON COLUMN email_factor.activated_in IS 'the sign-in transaction of the enrolment';

-- Codes sent by e-mail, numbered within the sign-in or enrolment for which they are valid. Retention: 1 day.
CREATE TABLE email_challenge (
    citizen_id      uuid        NOT NULL REFERENCES factor_owner,
    flow_id         uuid        NOT NULL,
    number          integer     NOT NULL,
    kind            text        NOT NULL CHECK (kind IN ('sign-in', 'enrolment')),
    request_attempt uuid        NOT NULL,
    check_word      text        NOT NULL,
    code_mac        bytea       NOT NULL,
    message_id      uuid        NOT NULL UNIQUE,
    requested_at    timestamptz NOT NULL,
    send_again_at   timestamptz NOT NULL,
    sent_at         timestamptz,
    valid_until     timestamptz NOT NULL,
    attempts        integer     NOT NULL DEFAULT 0,
    used_at         timestamptz,
    PRIMARY KEY (citizen_id, flow_id, number),
    UNIQUE (citizen_id, flow_id, request_attempt)
) WITH (fillfactor = 80);

CREATE INDEX email_challenge_age ON email_challenge (requested_at);

COMMENT ON COLUMN email_challenge.flow_id IS 'the sign-in transaction, or the enrolment';
COMMENT ON COLUMN email_challenge.attempts IS 'wrong codes typed while this was the newest one';

-- When codes were mailed, so that a new sign-in does not start the count anew. Retention: 1 day after the newest.
CREATE TABLE mail_budget (
    citizen_id   uuid        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('sign-in', 'enrolment')),
    known_device boolean     NOT NULL,
    sent         timestamptz[] NOT NULL,
    last_sent_at timestamptz NOT NULL,
    PRIMARY KEY (citizen_id, kind, known_device)
) WITH (fillfactor = 80);

CREATE INDEX mail_budget_age ON mail_budget (last_sent_at);

COMMENT ON COLUMN mail_budget.sent IS 'oldest first, never more than the hourly limit';

-- Codes typed to confirm an address: no factor is there yet on which they could be counted.
ALTER TABLE factor_owner ADD COLUMN confirmation_failures timestamptz[] NOT NULL DEFAULT '{}';

COMMENT ON COLUMN factor_owner.confirmation_failures IS 'wrong codes in e-mail enrolments, never more than the hourly limit';
