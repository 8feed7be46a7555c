ALTER TABLE deletion_code ADD COLUMN issued_in uuid;

COMMENT ON COLUMN deletion_code.issued_in IS 'the sign-in transaction of that enrolment';
