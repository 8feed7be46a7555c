-- What operators and their programs did and looked at through the REST API, with who did it.
-- Retention: kapu.api.actions-kept (5 years), as the record of officials; deleted in batches.
create table operator_action (
    position bigint generated always as identity primary key,
    id uuid not null unique,
    at timestamptz not null,
    caller text not null, -- client:<client id>, official:<citizen id> or portal:<portal id>
    caller_name text not null,
    action text not null,
    citizen_id uuid,
    subject text not null
);
create index operator_action_citizen on operator_action (citizen_id) where citizen_id is not null;
