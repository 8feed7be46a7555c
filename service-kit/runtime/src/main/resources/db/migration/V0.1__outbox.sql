-- Events on their way to Kafka; a row goes as soon as the broker has acknowledged its record.
-- The columns follow Debezium's outbox event router.
create table outbox (
    position      bigint generated always as identity primary key,
    id            uuid        not null unique,
    aggregatetype text        not null,
    aggregateid   uuid        not null,
    type          text        not null,
    payload       jsonb       not null,
    created_at    timestamptz not null
);

-- The one relay at work. The fence rises with each new holder; a former holder deletes nothing any more.
create table outbox_lease (
    id          smallint primary key check (id = 1),
    holder      uuid,
    valid_until timestamptz not null,
    fence       bigint      not null
);

insert into outbox_lease (id, holder, valid_until, fence) values (1, null, 'epoch', 0);
