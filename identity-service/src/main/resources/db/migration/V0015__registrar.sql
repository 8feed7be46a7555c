-- What was done for which case of the registrars, so that a repeated call does nothing twice. result_at: when, or until when
-- an issued code can be used. Kept with the citizen.
create table registrar_case_done (
    case_id    uuid        not null,
    kind       varchar(20) not null check (kind in ('first-login-code', 'identity', 'email')),
    citizen_id uuid        not null references citizen (id),
    result_at  timestamptz not null,
    primary key (case_id, kind)
);

create index registrar_case_done_citizen on registrar_case_done (citizen_id);

-- For the registrar's search by name and date of birth.
create index citizen_birth_date on citizen (birth_date);
