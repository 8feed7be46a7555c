-- How many citizens came to each portal lately, by the strongest way any of them used anywhere: nobody is named.
-- Counted once a day from the grants, so that two answers cannot be held against each other within one.
-- Retention: replaced with each count.
create table recent_citizens (
    portal_id text not null,
    strongest text not null check (strongest in ('password', 'email-code', 'totp', 'dap')),
    citizens bigint not null check (citizens > 0),
    primary key (portal_id, strongest)
);

-- Whoever moves the day on counts; the days counted are those before it.
create table recent_citizens_counted (
    id smallint primary key check (id = 1),
    day date not null, -- in Europe/Budapest
    first_day date not null
);
insert into recent_citizens_counted (id, day, first_day) values (1, '1970-01-01', '1970-01-01');
