-- Letters somebody asked for. The sealed content is there only while the letter is still due: it goes in the very
-- statement that ends the letter. What remains is kept 90 days (kapu.delivery.keep-ended), then deleted in batches.
create table letter (
    message_id   uuid        primary key,
    citizen      uuid        not null,
    template     text        not null,
    recipient    bytea,
    parameters   bytea,
    expires_at   timestamptz,
    requested_at timestamptz not null,
    state        text        not null check (state in ('due', 'sent', 'failed', 'expired')),
    -- While claimed, also the instant at which the claim ends.
    due_at       timestamptz not null,
    -- Who is sending it; only the holder of the claim may end or postpone the letter.
    claim        uuid,
    attempts     integer     not null,
    ended_at     timestamptz,
    reason       text,
    constraint content_only_while_due check (
        (state = 'due') = (recipient is not null)
        and (recipient is null) = (parameters is null)
        and (state = 'due') = (ended_at is null))
);

create index letter_due on letter (due_at, message_id) where state = 'due';
create index letter_expiring on letter (expires_at) where state = 'due' and expires_at is not null;
create index letter_ended on letter (ended_at) where state <> 'due';
