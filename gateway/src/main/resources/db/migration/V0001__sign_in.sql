-- Sign-in transactions, the browsers they are bound to, and sessions.
-- Retention: transactions 1 day, browser ids with their last use of it, sessions 7 days after their end,
-- refusal counts 24 hours. Deleted in batches by the housekeeping.

create table browser_id (
    id_hash bytea primary key,
    browser uuid not null,
    replaced_at timestamptz,
    created_at timestamptz not null
);
create index browser_id_browser on browser_id (browser);
create index browser_id_created on browser_id (created_at);

create table sign_in_transaction (
    id uuid primary key,
    browser uuid not null,
    revision integer not null default 0,
    state text not null check (state in ('STARTED', 'PASSWORD_ACCEPTED', 'VERIFYING', 'COMPLETED', 'REFUSED')),
    portal_id text,
    portal_name_hu text,
    portal_name_en text,
    portal_logo text,
    minimum_level text,
    redirect_origin text,
    oidc_request text,
    chosen_method text,
    citizen_id uuid,
    user_name text,
    display_name text,
    language text,
    masked_address text,
    sealed_recipient text,
    known_device boolean,
    sealed_device_token bytea,
    password_at timestamptz,
    epoch bigint,
    password_attempt uuid,
    attempt uuid,
    enrolment_id uuid,
    enrolled boolean not null default false,
    session_id uuid,
    methods text[],
    completed_at timestamptz,
    refusal text,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint verifying_has_an_attempt check (state <> 'VERIFYING' or attempt is not null),
    constraint accepted_has_a_citizen check (state not in ('PASSWORD_ACCEPTED', 'VERIFYING', 'COMPLETED') or citizen_id is not null),
    constraint completed_has_a_session check (state <> 'COMPLETED' or session_id is not null)
);
create index sign_in_transaction_browser on sign_in_transaction (browser, created_at);
create index sign_in_transaction_expires on sign_in_transaction (expires_at);

create table citizen_epoch (
    citizen_id uuid primary key,
    epoch bigint not null
);

create table session (
    id uuid primary key,
    id_hash bytea not null unique,
    transaction_id uuid not null unique,
    citizen_id uuid not null,
    user_name text not null,
    display_name text not null,
    language text not null,
    masked_address text not null,
    sealed_recipient text not null,
    methods text[] not null,
    auth_time timestamptz not null,
    password_at timestamptz not null,
    epoch bigint not null,
    last_seen_at timestamptz not null,
    ends_at timestamptz not null,
    ended_at timestamptz
);
create index session_citizen on session (citizen_id);
create index session_ends on session (ends_at);

create table refusal_count (
    citizen_id uuid not null,
    hour timestamptz not null,
    count integer not null,
    primary key (citizen_id, hour)
);
create index refusal_count_hour on refusal_count (hour);
