-- One chain of entries per citizen. The head's row is locked for every append. An entry's content and salt are erased
-- after five years (kapu.history.retention) and with the closing of the account; what is left of it names nobody and
-- keeps the chain whole. The rows themselves stay.
create table history_head (
    citizen_id   uuid primary key,
    length       bigint not null,
    hash         bytea  not null,
    checkpointed bigint not null
);

create index history_head_due on history_head (citizen_id) where length > checkpointed;

-- commitment = SHA-256(salt, content); hash = SHA-256(hash before, position, at, commitment); see docs/history.md.
create table history_entry (
    citizen_id uuid        not null,
    position   bigint      not null,
    at         timestamptz not null,
    salt       bytea,
    content    text,
    commitment bytea       not null,
    hash       bytea       not null,
    primary key (citizen_id, position)
);

create index history_entry_at on history_entry (at) where content is not null;

-- Signed heads on their way to storage that this service cannot rewrite. The document goes as soon as it lies there;
-- number and hash stay, so that a checkpoint that vanishes from the storage is noticed.
create table history_checkpoint (
    number    bigint primary key,
    at        timestamptz not null,
    hash      bytea       not null,
    document  text,
    stored_at timestamptz
);

create index history_checkpoint_waiting on history_checkpoint (number) where stored_at is null;

-- Work that one instance does at a time. One row per kind of work, kept for good.
create table job_lease (
    name        text primary key,
    holder      uuid        not null,
    valid_until timestamptz not null
);
