-- One row per registration asked for by a caller; a repeated key gets the first answer. Kept with the citizen.
create table registration (
    idempotency_key uuid primary key,
    citizen_id      uuid        not null unique references citizen (id) deferrable initially deferred,
    content_mac     bytea       not null,
    registered_at   timestamptz not null
);

-- The document shown at registration. Kept with the citizen.
create table shown_document (
    id          uuid primary key,
    citizen_id  uuid        not null references citizen (id) deferrable initially deferred,
    kind        varchar(20) not null check (kind in ('ID_CARD', 'PASSPORT', 'DRIVING_LICENCE')),
    number      varchar(32) not null,
    issued_on   date        not null,
    valid_until date        not null,
    card_format boolean     not null,
    shown_at    timestamptz not null
);

create index shown_document_citizen on shown_document (citizen_id);
