-- How many codes of a sign-in have been answered for: the same code after an answer is a new attempt, before it the same.

alter table sign_in_transaction add column answers integer not null default 0;
