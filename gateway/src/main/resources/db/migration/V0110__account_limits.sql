-- What identity said about the account with the password, which second factor is being proved, and from when a code may
-- be asked for once more where none was sent in this sign-in. Retention: with the sign-in, 1 day.
alter table sign_in_transaction
    add column restricted_until timestamptz,
    add column frozen_notice_at timestamptz,
    add column closing_at timestamptz,
    add column second_method text,
    add column email_code_from timestamptz;
