-- What became of the mails with codes, told by the notification service, for the pages that wait for them.
-- Retention: 1 day, deleted in batches.
create table mail_state (
    message_id uuid primary key,
    citizen_id uuid not null,
    state text not null check (state in ('delayed', 'sent', 'failed', 'expired')),
    at timestamptz not null
);
create index mail_state_at on mail_state (at);

-- How often asking for a mail was too soon: the next time is another attempt. Retention: with the sign-in, 1 day.
alter table sign_in_transaction add column email_code_refusals integer not null default 0;
