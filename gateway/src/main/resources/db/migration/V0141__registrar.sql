-- Officials of the registrar's door, the cases that need a second official, and what officials did.
-- Retention: 5 years, as the history of citizens; payloads of cases go when the case is settled.

create table official (
    citizen_id uuid not null,
    role text not null check (role in ('registrar', 'approver', 'operator', 'auditor')),
    user_name text not null,
    office text not null,
    valid_until timestamptz not null,
    granted_at timestamptz not null,
    granted_by uuid,
    approved_by uuid,
    primary key (citizen_id, role),
    constraint nobody_grants_to_oneself check (granted_by <> citizen_id and approved_by <> citizen_id),
    constraint a_second_operator_approves check (approved_by <> granted_by)
);

create table registrar_case (
    id uuid primary key,
    kind text not null check (kind in ('correct-identity', 'change-email', 'remove-second-factors', 'unfreeze', 'grant-role')),
    citizen_id uuid not null,
    citizen_name text not null,
    initiator uuid not null,
    initiator_name text not null,
    office text not null,
    reason text not null,
    case_number text not null,
    sealed_payload bytea,
    state text not null check (state in ('WAITING', 'APPROVED', 'DONE', 'REJECTED', 'IMPOSSIBLE')),
    approver uuid,
    approver_name text,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    decided_at timestamptz,
    settled_at timestamptz,
    constraint four_eyes check (approver <> initiator),
    constraint nobody_decides_about_oneself check (initiator <> citizen_id and approver <> citizen_id),
    constraint a_second_official_decided check (state = 'WAITING' or approver is not null)
);
create index registrar_case_open on registrar_case (created_at) where state in ('WAITING', 'APPROVED');
create index registrar_case_citizen on registrar_case (citizen_id);

create table registrar_action (
    position bigint generated always as identity primary key,
    id uuid not null unique,
    at timestamptz not null,
    official uuid not null,
    official_name text not null,
    office text not null,
    action text not null,
    citizen_id uuid,
    case_id uuid,
    case_number text,
    reason text
);
create index registrar_action_citizen on registrar_action (citizen_id);
