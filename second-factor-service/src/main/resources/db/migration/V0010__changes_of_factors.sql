-- Enrolments of every kind and method. A factor of that kind "deletion-code" brings no factor, only a new code.
ALTER TABLE pending_enrolment
    ALTER COLUMN sealed_secret DROP NOT NULL,
    ALTER COLUMN secret_key_id DROP NOT NULL,
    ADD COLUMN kind text NOT NULL DEFAULT 'first'
        CHECK (kind IN ('first', 'additional', 'replacement', 'deletion-code')),
    ADD COLUMN method text DEFAULT 'totp' CHECK (method IN ('totp', 'email-code')),
    ADD COLUMN replaces uuid,
    ADD COLUMN given_label text,
    ADD COLUMN proved_by uuid,
    ADD COLUMN confirmed_at timestamptz,
    DROP CONSTRAINT pending_enrolment_check;

UPDATE pending_enrolment SET confirmed_at = started_at WHERE accepted_step IS NOT NULL;

ALTER TABLE pending_enrolment
    ALTER COLUMN kind DROP DEFAULT,
    ALTER COLUMN method DROP DEFAULT,
    ADD CHECK ((kind = 'deletion-code') = (method IS NULL)),
    ADD CHECK ((kind = 'replacement') = (replaces IS NOT NULL)),
    ADD CHECK ((kind = 'first') = (proved_by IS NULL)),
    ADD CHECK ((method IS NOT DISTINCT FROM 'totp') = (sealed_secret IS NOT NULL)),
    ADD CHECK ((sealed_secret IS NULL) = (secret_key_id IS NULL)),
    ADD CHECK ((method IS NOT DISTINCT FROM 'totp' AND confirmed_at IS NOT NULL) = (accepted_step IS NOT NULL)),
    ADD CHECK ((kind <> 'additional' AND confirmed_at IS NOT NULL) = (sealed_deletion_code IS NOT NULL));

COMMENT ON COLUMN pending_enrolment.proved_by IS 'the factor whose code allowed it; it must be active at completion';
COMMENT ON COLUMN pending_enrolment.given_label IS 'the citizen''s own name for the device';

-- An app that the citizen switched off ("inactive") is not present; an ended one can be restored for some days.
-- Retention: the secret of an ended one until recoverable_until; the row until the account is closed.
ALTER TABLE authenticator
    ADD COLUMN inactive_since timestamptz,
    ADD COLUMN recoverable_until timestamptz,
    ADD COLUMN enrolled_as text NOT NULL DEFAULT 'first'
        CHECK (enrolled_as IN ('first', 'additional', 'replacement')),
    DROP CONSTRAINT authenticator_check,
    DROP CONSTRAINT authenticator_status_check,
    ADD CHECK (status IN ('active', 'disabled', 'inactive', 'ended')),
    ADD CHECK (status = 'ended' OR sealed_secret IS NOT NULL),
    ADD CHECK ((status = 'ended' AND sealed_secret IS NOT NULL) = (recoverable_until IS NOT NULL)),
    ADD CHECK ((status = 'inactive') = (inactive_since IS NOT NULL));

ALTER TABLE authenticator ALTER COLUMN enrolled_as DROP DEFAULT;

CREATE INDEX authenticator_recoverable ON authenticator (recoverable_until) WHERE recoverable_until IS NOT NULL;

-- The newest accepted code of a transaction: what allows changes of factors for some minutes.
ALTER TABLE transaction_attempts
    ADD COLUMN proved_method text CHECK (proved_method IN ('totp', 'email-code')),
    ADD COLUMN proved_factor uuid,
    ADD COLUMN proved_at timestamptz,
    ADD CHECK ((proved_method IS NULL) = (proved_at IS NULL) AND (proved_factor IS NULL) = (proved_at IS NULL));

-- The budget of the deletion code hangs on the citizen: a new code does not reset it. closed_at is kept for good.
ALTER TABLE factor_owner
    ADD COLUMN deletion_code_failures timestamptz[] NOT NULL DEFAULT '{}',
    ADD COLUMN closed_at timestamptz;

ALTER TABLE deletion_code ADD COLUMN enrolment_id uuid;

COMMENT ON COLUMN deletion_code.enrolment_id IS 'the enrolment that issued it, so that a repeated completion is answered';

-- Answers to changes of factors, for a repeated call. Retention: 1 day.
CREATE TABLE factor_change (
    citizen_id  uuid        NOT NULL REFERENCES factor_owner,
    attempt_id  uuid        NOT NULL,
    answer      text        NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (citizen_id, attempt_id)
);

CREATE INDEX factor_change_age ON factor_change (answered_at);

-- What a registrar's case ended; a case works once. Retention: until the account is closed.
CREATE TABLE removal (
    case_id    uuid PRIMARY KEY,
    citizen_id uuid        NOT NULL REFERENCES factor_owner,
    removed_at timestamptz NOT NULL,
    ended      text        NOT NULL
);

CREATE INDEX removal_of_citizen ON removal (citizen_id);
