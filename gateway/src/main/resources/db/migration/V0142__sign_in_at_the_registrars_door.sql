-- A sign-in that leads to the registrar's door.
alter table sign_in_transaction add column registrar boolean not null default false;
