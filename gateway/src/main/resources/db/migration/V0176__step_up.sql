-- The session that a sign-in makes stronger (RFC 9470): it began there, and its password counts. Retention as the row's.
alter table sign_in_transaction add column steps_up uuid;
