-- Codes submitted once more after a sign-in was complete that were not the one that completed it: counted, because each
-- could have been a guess. Retention as the row's.
alter table sign_in_transaction add column wrong_repeats integer not null default 0;
