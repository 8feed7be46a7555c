-- A phone whose clock is wrong shows codes of other steps. Retention: as the authenticator; old steps go with new ones.
ALTER TABLE authenticator
    ADD COLUMN burnt_steps bigint[] NOT NULL DEFAULT '{}',
    ADD COLUMN near_miss_step bigint,
    ADD COLUMN near_miss_offset integer,
    ADD COLUMN near_miss_in uuid;

COMMENT ON COLUMN authenticator.burnt_steps IS 'steps whose codes led to telling a clock offset; refused when they arrive';
COMMENT ON COLUMN authenticator.near_miss_step IS 'the step of the newest wrong code that a wrong clock would explain';
COMMENT ON COLUMN authenticator.near_miss_offset IS 'how many steps that was ahead of the server';
COMMENT ON COLUMN authenticator.near_miss_in IS 'the sign-in transaction it was typed in';
