-- Codes typed: tries for the present code, tried in this transaction over all its codes. They are counted in the row of
-- whoever types them, so that nobody uses up the attempts of somebody else.
alter table recovery
    add column tries integer not null default 0,
    add column tried integer not null default 0;
