-- Which enrolment happens in a sign-in or in its session: an app, codes by e-mail, or only a new deletion code.
-- Retention: with the sign-in, 1 day.
alter table sign_in_transaction
    add column enrolment_method text,
    add column enrolment_kind text,
    add column enrolments integer not null default 0;
