-- What a session knows besides who and how, and when a citizen's access was last ended.
-- Retention: as the rows they belong to.

alter table session
    add column restricted_until timestamptz,
    add column closing_at timestamptz,
    add column device text,
    add column network text,
    add column country text,
    add column kept_at timestamptz; -- when a change ended all other sessions but this one

alter table citizen_epoch
    add column raised_at timestamptz,    -- by a change that may have kept the session it was made in
    add column all_ended_at timestamptz; -- by one that kept nothing
