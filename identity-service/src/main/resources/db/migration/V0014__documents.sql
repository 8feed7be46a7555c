-- The register of eID cards that an operator imports; not used where a country's own register is asked. code_mac: the
-- one-time registration code as an HMAC bound to the card's number. Kept until the operator imports the card anew or
-- deletes it.
create table eid_document (
    document_number    varchar(32) primary key,
    code_mac           bytea        not null,
    family_name        varchar(100) not null,
    given_name         varchar(100) not null,
    birth_family_name  varchar(100) not null,
    birth_given_name   varchar(100) not null,
    birth_place        varchar(100) not null,
    birth_date         date         not null,
    mother_family_name varchar(100) not null,
    mother_given_name  varchar(100) not null,
    issued_on          date         not null,
    valid_until        date         not null,
    imported_at        timestamptz  not null,
    used_by            uuid,
    used_at            timestamptz
);

-- The one use of each pair of card and code, whatever the register says later. pair_key is an HMAC. sealed_pair: the pair
-- (at-rest keyset) until the register has taken note. Rows stay for good: they name no card, and a used pair must never
-- work again.
create table document_use (
    pair_key    bytea primary key,
    use_id      uuid        not null unique,
    citizen_id  uuid        not null references citizen (id) deferrable initially deferred,
    attempt     uuid        not null,
    used_at     timestamptz not null,
    sealed_pair bytea,
    told_at     timestamptz
);

create index document_use_untold on document_use (used_at) where sealed_pair is not null;
create index document_use_citizen on document_use (citizen_id);
