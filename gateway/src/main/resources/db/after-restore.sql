-- What this database must not let happen twice after it was restored to an earlier moment. Run by the command
-- "after-restore", or by hand: psql --single-transaction -c "set kapu.now = '…'" -f after-restore.sql (docs/operations.md#restore).

-- Grants that are revoked, with their codes
update oidc_grant set revoked_at = current_setting('kapu.now')::timestamptz where revoked_at is null;

-- Refresh tokens that are void
delete from refresh_token;

-- Access tokens that are void
delete from access_token;

-- Tokens for the REST API that are void
delete from api_token;

-- Pushed authorization requests that are void
delete from pushed_request;

-- Sessions that end; the running gateway tells their portals
update session set ends_at = current_setting('kapu.now')::timestamptz
where ended_at is null and ends_at > current_setting('kapu.now')::timestamptz;

-- Sign-ins under way that end
update sign_in_transaction set expires_at = current_setting('kapu.now')::timestamptz
where expires_at > current_setting('kapu.now')::timestamptz;

-- Recoveries of passwords under way that end
update recovery_transaction set expires_at = current_setting('kapu.now')::timestamptz
where expires_at > current_setting('kapu.now')::timestamptz;
