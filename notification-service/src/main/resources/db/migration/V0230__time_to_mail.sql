-- When the letter was asked for, by the clock of whoever asked, and at which of the watched providers its addressee is
-- ('other' for everybody else). Kept with the letter, so that its end can be told by provider when the address is gone.
-- Retention: with the letter.
alter table letter add column asked_at timestamptz, add column provider text;
