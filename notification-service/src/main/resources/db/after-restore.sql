-- What this database must not let happen twice after it was restored to an earlier moment. Run by the command
-- "after-restore", or by hand: psql --single-transaction -c "set kapu.now = '…'" -f after-restore.sql (docs/operations.md#restore).

-- Letters with codes that are not sent: the codes are void. Others are sent, some of them again, with the same Message-ID
update letter set state = 'expired', recipient = null, parameters = null, claim = null,
    ended_at = current_setting('kapu.now')::timestamptz
where state = 'due' and template like '%-code';
