-- Replies to requests that carried an Idempotency-Key. Neither key nor reply can be read from here: the key is hashed,
-- the reply is encrypted with the key itself.
create table idempotent_reply (
    key_hash     bytea       primary key,
    request_hash bytea       not null,
    reply        bytea       not null,
    expires_at   timestamptz not null
);

create index idempotent_reply_expires on idempotent_reply (expires_at);
