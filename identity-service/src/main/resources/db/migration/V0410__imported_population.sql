-- People who were taken over from another system (docs/import.md).

-- Their names are kept as they are, and may be e-mail addresses.
alter table citizen alter column user_name type varchar(254);

-- Names that are one name after folding: each exactly as it has to be typed (NFC, without white space around it). Who
-- stands here is found by the exact name and by nothing else; the folded one stays claimed in user_name, by nobody.
-- Never deleted, like user_name: with the closing of an account only the citizen goes from the row.
create table exact_user_name (
    written    text primary key,
    folded     text        not null references user_name (folded),
    citizen_id uuid unique references citizen (id) deferrable initially deferred,
    claimed_at timestamptz not null
);

create index exact_user_name_folded on exact_user_name (folded);

-- How the other system hashed the password, until it is signed in with for the first time: hash is ours then, made of
-- what that method gives; nothing of the former hash itself is kept. Goes with the first sign-in, a new password, and
-- the closing of the account.
alter table password
    add column legacy_method text,
    add column legacy_salt   bytea,
    add constraint a_legacy_method_has_a_salt check ((legacy_method is null) = (legacy_salt is null)),
    add constraint a_legacy_method_has_a_hash check (legacy_method is null or hash is not null);

-- For the few methods there are, looked up once a minute.
create index password_legacy_method on password (legacy_method) where legacy_method is not null;

-- Whom the operator's files named, so that a row that is there already is left alone. reference_key is an HMAC of the
-- other system's reference, content_mac of all that the row said. Kept for good, so that an account that was closed does
-- not come back with the file; content_mac goes with the closing.
create table imported_citizen (
    reference_key bytea primary key,
    citizen_id    uuid        not null unique references citizen (id) deferrable initially deferred,
    content_mac   bytea,
    imported_at   timestamptz not null
);
