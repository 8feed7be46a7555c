-- email_confirmed_at: when a code sent to the present address was used; empty again with an unconfirmed new address.
-- restricted_until: 72 hours after a password reset. Both are kept with the citizen.
alter table citizen
    add column email_confirmed_at timestamptz,
    add column restricted_until   timestamptz;

update citizen set email_confirmed_at = activated_at where status = 'ACTIVE';
