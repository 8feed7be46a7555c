-- The record of operators' actions is a chain: entries have numbers without gaps, and each hash commits to the entry and to
-- the hash before it (ADR 0127). The head's row is locked for every entry. Entries from before this migration have neither.
-- What is deleted after kapu.api.actions-kept is a piece from the beginning; the head keeps where it ended.
alter table operator_action add column number bigint unique;
alter table operator_action add column hash text;
-- A keyed hash of the name or id that was asked about, so that who knows it can find the entry.
alter table operator_action add column asked text;
alter table operator_action add constraint chained_or_not check ((number is null) = (hash is null));
create index operator_action_asked on operator_action (asked) where asked is not null;

create table operator_action_head (
    one boolean primary key default true check (one),
    length bigint not null,
    hash text not null, -- of the newest entry; nothing before the first
    forgotten bigint not null, -- the number of the last entry that was deleted for its age
    forgotten_hash text not null
);
insert into operator_action_head (length, hash, forgotten, forgotten_hash) values (0, '', 0, '');
