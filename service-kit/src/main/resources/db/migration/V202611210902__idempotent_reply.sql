-- Replies to requests with an Idempotency-Key. Neither key nor reply is readable in the table: the key is hashed, and
-- the reply is encrypted with the key.
create table idempotent_reply (
    key_hash     bytea       primary key,
    request_hash bytea       not null,
    reply        bytea       not null,
    expires_at   timestamptz not null
);

create index idempotent_reply_expires on idempotent_reply (expires_at);
