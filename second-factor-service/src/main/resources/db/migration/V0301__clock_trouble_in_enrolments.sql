-- A phone whose clock is wrong is told of it while its app is enrolled, too. Retention: as the enrolment, one day after
-- its end; what is burnt goes on to the authenticator.
ALTER TABLE pending_enrolment
    ADD COLUMN burnt_steps bigint[] NOT NULL DEFAULT '{}',
    ADD COLUMN near_miss_step bigint,
    ADD COLUMN near_miss_offset integer,
    ADD COLUMN near_miss_in uuid;

COMMENT ON COLUMN pending_enrolment.burnt_steps IS 'as in authenticator: steps whose codes led to telling a clock offset';
COMMENT ON COLUMN pending_enrolment.near_miss_step IS 'the step of the newest wrong code that a wrong clock would explain';
COMMENT ON COLUMN pending_enrolment.near_miss_offset IS 'how many steps that was ahead of the server';
COMMENT ON COLUMN pending_enrolment.near_miss_in IS 'the sign-in transaction it was typed in';
