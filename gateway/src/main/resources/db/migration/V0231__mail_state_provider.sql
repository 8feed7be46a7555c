-- When a mail with a code was asked for, and at which of the watched providers its addressee is ('other' for everybody
-- else): told by the notification service, never an address. Retention: with the row, 1 day.
alter table mail_state add column asked_at timestamptz, add column provider text;
