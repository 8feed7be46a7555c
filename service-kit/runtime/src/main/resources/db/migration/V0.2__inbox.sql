-- Ids of events already taken in, so that a repeated delivery does nothing. Kept 14 days, longer than any topic.
create table inbox (
    event_id    uuid primary key,
    received_at timestamptz not null
);

create index inbox_received_at on inbox (received_at);
