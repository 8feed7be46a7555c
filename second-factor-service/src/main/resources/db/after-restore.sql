-- What this database must not let happen twice after it was restored to an earlier moment. Run by the command
-- "after-restore", or by hand: psql --single-transaction -c "set kapu.now = '…'" -f after-restore.sql (docs/operations.md#restore).

-- Authenticator apps whose codes count from the next 30-second step on
UPDATE authenticator
   SET last_step = floor(extract(epoch FROM current_setting('kapu.now')::timestamptz) / 30)::bigint
 WHERE last_step < floor(extract(epoch FROM current_setting('kapu.now')::timestamptz) / 30)::bigint;

-- Codes by e-mail that are void
DELETE FROM email_challenge;

-- Enrolments under way that are void
DELETE FROM pending_enrolment;

-- Sign-in transactions whose proofs and tries are forgotten; the transactions themselves are ended at the gateway
DELETE FROM transaction_attempts;
