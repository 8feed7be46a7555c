-- What a request with an Idempotency-Key was answered, so that its repetition gets the same answer. An answer may hold a
-- fresh secret, so it lies here sealed.
-- Retention: kapu.api.idempotency-keys-kept (24 hours), deleted in batches.
create table idempotency_key (
    caller text not null,
    key text not null,
    request_hash bytea not null,
    sealed_answer bytea, -- null while the request is being carried out
    created_at timestamptz not null,
    primary key (caller, key)
);
create index idempotency_key_created on idempotency_key (created_at);
