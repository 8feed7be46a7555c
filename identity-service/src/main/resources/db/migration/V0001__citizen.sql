-- The citizen, kept for as long as the account lives and as history prescribes afterwards. The id is never reused.
create table citizen (
    id                  uuid primary key,
    user_name           varchar(64)  not null,
    status              varchar(16)  not null check (status in ('REGISTERED', 'ACTIVE', 'CLOSED')),
    language            varchar(2)   not null check (language in ('HU', 'EN')),
    email               varchar(254) not null,
    sealed_recipient    bytea        not null,
    family_name         varchar(100) not null,
    given_name          varchar(100) not null,
    birth_family_name   varchar(100) not null,
    birth_given_name    varchar(100) not null,
    birth_place         varchar(100) not null,
    birth_date          date         not null,
    mother_family_name  varchar(100) not null,
    mother_given_name   varchar(100) not null,
    registered_at       timestamptz  not null,
    activated_at        timestamptz
);

-- User names in their folded form, claimed once and for good: a name does not pass to somebody else with closing.
create table user_name (
    folded     text primary key,
    citizen_id uuid        not null unique references citizen (id) deferrable initially deferred,
    claimed_at timestamptz not null
);
