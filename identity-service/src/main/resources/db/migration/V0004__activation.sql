-- The one first-login code of a citizen, as an HMAC bound to the citizen. A newer one replaces it; it can be used once.
-- Rows go 1 day after use or expiry.
create table first_login_code (
    citizen_id   uuid primary key references citizen (id),
    code_mac     bytea       not null,
    issued_at    timestamptz not null,
    valid_until  timestamptz not null,
    used_at      timestamptz,
    used_attempt uuid
);

create index first_login_code_valid_until on first_login_code (valid_until);
