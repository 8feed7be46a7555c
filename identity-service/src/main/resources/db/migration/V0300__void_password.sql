-- A password that was made void opens nothing until another is set; its row keeps the epoch of the citizen's devices.
alter table password
    alter column hash drop not null,
    alter column pepper_id drop not null,
    add constraint a_hash_names_its_pepper check ((hash is null) = (pepper_id is null));
