-- The official who began a case may withdraw it while nobody has decided; open cases are listed office by office.
-- Retention as before.

alter table registrar_case drop constraint registrar_case_state_check;
alter table registrar_case add constraint registrar_case_state_check
    check (state in ('WAITING', 'APPROVED', 'DONE', 'REJECTED', 'IMPOSSIBLE', 'WITHDRAWN'));

alter table registrar_case drop constraint a_second_official_decided;
alter table registrar_case add constraint a_second_official_decided
    check (state in ('WAITING', 'WITHDRAWN') or approver is not null);

create index registrar_case_open_of_office on registrar_case (office, created_at desc, id desc)
    where state in ('WAITING', 'APPROVED');
create index registrar_case_open_of_initiator on registrar_case (initiator, created_at desc, id desc)
    where state in ('WAITING', 'APPROVED');
