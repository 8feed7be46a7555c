-- When it was told that the mail server has not taken a letter yet; told once. Retention: with the letter.
alter table letter add column delayed_at timestamptz;

create index letter_waiting on letter (requested_at) where state = 'due' and delayed_at is null;
