-- Signing out: what has been signed out, and which portals have to be told of it.
-- Retention: a notice goes when its portal has answered it, and 24 hours after it was written at the latest
-- (kapu.logout.give-up-after); the columns go with the rows they belong to.

create index session_not_ended on session (ends_at) where ended_at is null;

-- When its portal was, or had to be, told that this is over.
alter table oidc_grant add column signed_out_at timestamptz;
create index oidc_grant_session on oidc_grant (session_id);
create index oidc_grant_open on oidc_grant (portal_id, methods)
    where signed_out_at is null and code_spent_at is not null;

create table logout_notice (
    position   bigint      generated always as identity primary key,
    portal_id  text        not null,
    session_id uuid        not null, -- names the session to the portal, as in its ID tokens
    citizen_id uuid        not null,
    created_at timestamptz not null,
    due_at     timestamptz not null, -- when to try next; in the near future while an instance tries
    attempts   integer     not null default 0
);
create index logout_notice_due on logout_notice (portal_id, due_at);
create index logout_notice_created on logout_notice (created_at);
