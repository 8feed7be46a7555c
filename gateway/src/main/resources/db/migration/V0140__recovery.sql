-- Recoveries of forgotten passwords, each bound to a browser and single use.
-- Retention: 1 day after they expire, deleted in batches by the housekeeping of the recovery.

create table recovery_transaction (
    id uuid primary key,
    browser uuid not null,
    revision integer not null default 0,
    state text not null check (state in ('STARTED', 'CODE_SENT', 'MAILBOX_PROVED', 'MAY_CHOOSE_PASSWORD', 'DONE')),
    sign_in uuid,
    portal_name_hu text,
    portal_name_en text,
    portal_logo text,
    user_name text,
    citizen_id uuid,
    recovery_at timestamptz,
    proof_attempt uuid,
    further_proof text check (further_proof in ('NOT_NEEDED', 'DELETION_CODE', 'EID_PAIR')),
    sealed_eid_pair bytea,
    restricted_until timestamptz,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint a_code_was_sent_for_a_name check (state = 'STARTED' or user_name is not null),
    constraint a_proved_mailbox_is_somebodys check
        (state in ('STARTED', 'CODE_SENT') or (citizen_id is not null and recovery_at is not null and proof_attempt is not null)),
    constraint a_password_needs_every_proof check
        (state not in ('MAY_CHOOSE_PASSWORD', 'DONE') or further_proof is not null),
    constraint the_pair_goes_with_its_kind check ((further_proof = 'EID_PAIR' and state = 'MAY_CHOOSE_PASSWORD') or sealed_eid_pair is null)
);
create index recovery_transaction_browser on recovery_transaction (browser, created_at);
create index recovery_transaction_expires on recovery_transaction (expires_at);
