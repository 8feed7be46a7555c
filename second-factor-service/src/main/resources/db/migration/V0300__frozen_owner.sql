-- frozen_at: since when the account is frozen, as identity tells. What could be restored then can be until it is open
-- again, and none of it is erased meanwhile.
ALTER TABLE factor_owner ADD COLUMN frozen_at timestamptz;
