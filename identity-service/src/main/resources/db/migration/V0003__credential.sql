-- Argon2id hash with its parameters, and the pepper it was made with. Goes with the closing of the account.
-- device_epoch: raising it makes every known-device token of the citizen void.
create table password (
    citizen_id   uuid primary key references citizen (id),
    hash         text        not null,
    pepper_id    integer     not null,
    device_epoch integer     not null default 1,
    set_at       timestamptz not null
);

-- Attempts by user name from devices we do not know. row_key is an HMAC of purpose and folded name, so that names which
-- nobody has get a row like any other. Rows of unknown names, and rows without failures, go 24 h after the last attempt
-- or wait; failures that stand on a real account stay until it is signed in to.
-- verdict: what the latest request was told. outcome: null while the attempt is being evaluated.
create table name_attempt (
    row_key     bytea primary key,
    citizen_id  uuid,
    verdict     text        not null check (verdict in ('evaluate', 'repeat', 'wait')),
    failures    integer     not null,
    waits_until timestamptz,
    attempt     uuid        not null,
    attempt_at  timestamptz not null,
    outcome     text check (outcome in ('accepted', 'wrong'))
);

create index name_attempt_attempt_at on name_attempt (attempt_at);

-- Attempts from one known device for one citizen: the instants within the rolling hour. Rows go 24 h after the last one.
create table device_attempt (
    row_key     bytea primary key,
    citizen_id  uuid          not null,
    verdict     text          not null check (verdict in ('evaluate', 'repeat', 'wait')),
    failed_at   timestamptz[] not null,
    waits_until timestamptz,
    attempt     uuid          not null,
    attempt_at  timestamptz   not null,
    outcome     text check (outcome in ('accepted', 'wrong'))
);

create index device_attempt_attempt_at on device_attempt (attempt_at);
