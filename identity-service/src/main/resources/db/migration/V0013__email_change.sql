-- The one change of address a citizen has under way. sealed_address: the coming address (at-rest keyset). code_mac: the
-- code as an HMAC bound to citizen and change. tries: codes typed for this mail; tried_at: codes typed within the rolling
-- hour, over all mails. Rows go 1 day after the code's expiry.
create table email_change (
    citizen_id       uuid primary key references citizen (id),
    change_id        uuid          not null,
    sealed_address   bytea         not null,
    sealed_recipient bytea         not null,
    masked           text          not null,
    code_mac         bytea         not null,
    message_id       uuid          not null,
    attempt          uuid          not null,
    requested_at     timestamptz   not null,
    send_again_at    timestamptz   not null,
    valid_until      timestamptz   not null,
    tries            integer       not null default 0,
    tried_at         timestamptz[] not null default '{}',
    confirmed_at     timestamptz,
    confirmed_by     uuid,
    withdrawn_at     timestamptz
);

create index email_change_valid_until on email_change (valid_until);

-- Addresses that counted until replaced_at, sealed (at-rest keyset, with the citizen as context), so that a change made by
-- a stranger can be undone. Kept for 7 days, and for as long as the account is frozen.
create table former_address (
    citizen_id       uuid        not null references citizen (id),
    sealed_address   bytea       not null,
    sealed_recipient bytea       not null,
    masked           text        not null,
    replaced_at      timestamptz not null,
    primary key (citizen_id, replaced_at)
);

create index former_address_replaced_at on former_address (replaced_at);
