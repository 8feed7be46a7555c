-- wait_to_tell: a wait has begun and its event is not written yet. Written by a task of its own and not by the answer,
-- which must not take longer for a name that somebody has.
alter table name_attempt add column wait_to_tell boolean not null default false;

create index name_attempt_wait_to_tell on name_attempt (attempt_at) where wait_to_tell;

-- Mails asked for: row_key is an HMAC of the kind and of what the mail is about, so that what nobody has gets a row like
-- any other. sent_at: the instants within the rolling hour. Rows go 24 h after the last mail.
create table mail_budget (
    row_key bytea primary key,
    verdict text          not null check (verdict in ('grant', 'repeat', 'wait')),
    sent_at timestamptz[] not null,
    attempt uuid          not null,
    last_at timestamptz   not null
);

create index mail_budget_last_at on mail_budget (last_at);
