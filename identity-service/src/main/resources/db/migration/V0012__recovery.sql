-- One recovery per transaction of the gateway; pairs of name and address that are no account's get a row like any other.
-- name_key, pair_key: HMACs of what was typed. sealed_request: what was typed itself, sealed (at-rest keyset) for the second
-- until it is looked up. citizen_id, code_mac: only when a code was mailed; the code as an HMAC bound to citizen and
-- transaction. proved: the code's one use. used: the one password set with it. Rows go 1 day after the code's expiry.
create table recovery (
    transaction_id uuid primary key,
    attempt        uuid        not null,
    name_key       bytea       not null,
    pair_key       bytea       not null,
    sealed_request bytea,
    asked_at       timestamptz not null,
    valid_until    timestamptz not null,
    citizen_id     uuid references citizen (id),
    code_mac       bytea,
    proved_at      timestamptz,
    proved_attempt uuid,
    used_at        timestamptz,
    used_attempt   uuid
);

create index recovery_to_look_up on recovery (asked_at) where sealed_request is not null;
create index recovery_valid_until on recovery (valid_until);
create index recovery_citizen on recovery (citizen_id) where citizen_id is not null;
