-- What this database must not let happen twice after it was restored to an earlier moment. Run by the command
-- "after-restore", or by hand: psql --single-transaction -c "set kapu.now = '…'" -f after-restore.sql (docs/operations.md#restore).

-- First-login codes that are void
update first_login_code set valid_until = current_setting('kapu.now')::timestamptz
where used_at is null and valid_until > current_setting('kapu.now')::timestamptz;

-- Recoveries of passwords under way that are void
delete from recovery;

-- Changes of address under way that are void
delete from email_change where confirmed_at is null and withdrawn_at is null;

-- Citizens whose known devices are unknown; higher than any number that was handed out since
update password set device_epoch = device_epoch + 1000;
