-- closing_at: the account is closed then, unless the citizen cancels it before. With closing, the citizen's row keeps id,
-- status and the instants; names and address are emptied and the date of birth goes. The user name stays claimed, by
-- nobody, so that it is answered like a name that nobody has and does not pass to somebody else.
alter table citizen
    add column closing_at           timestamptz,
    add column closing_requested_at timestamptz,
    alter column birth_date drop not null;

create index citizen_closing_at on citizen (closing_at) where closing_at is not null and status <> 'CLOSED';

alter table user_name alter column citizen_id drop not null;
