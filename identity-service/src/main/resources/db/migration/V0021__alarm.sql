-- frozen_at: nobody gets in until a factor older than frozen_notice_at, or a registrar, unfreezes the account.
alter table citizen
    add column frozen_at        timestamptz,
    add column frozen_notice_at timestamptz;

-- Letters that were sent and carry a notice code, without their content. Rows go 7 days after the sending
-- (kapu.alarm.notice-life) and with the closing of the account.
-- told_at: when what the letter tells of happened.
create table notice (
    message_id uuid primary key,
    citizen_id uuid        not null,
    template   text        not null,
    told_at    timestamptz not null,
    sent_at    timestamptz not null
);

create index notice_citizen on notice (citizen_id);
create index notice_sent_at on notice (sent_at);

-- Attempts at notice codes by user name, known to us or not, under a keyed hash: the instants within the rolling hour.
-- Rows go a day after the last attempt.
create table alarm_attempt (
    row_key  bytea primary key,
    tried_at timestamptz[] not null,
    attempt  uuid          not null,
    granted  boolean       not null
);

create index alarm_attempt_last on alarm_attempt ((tried_at[cardinality(tried_at)]));

-- What a citizen who is signed in asked for last, so that a repeated call is told from a second one. One row per
-- citizen and kind; goes with the closing of the account.
create table account_request (
    citizen_id uuid        not null references citizen (id),
    kind       text        not null check (kind in ('alarm', 'unfreezing', 'closing', 'closing-cancelled')),
    attempt    uuid        not null,
    at         timestamptz not null,
    primary key (citizen_id, kind)
);
