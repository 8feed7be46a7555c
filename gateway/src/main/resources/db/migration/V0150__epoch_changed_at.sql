-- When a change last ended a citizen's access, by the gateway's own clock: what was proved by a call that began before
-- does not count. Retention: as the row.
alter table citizen_epoch add column changed_at timestamptz;
