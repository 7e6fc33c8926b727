-- Digest of the scope of a reply, which names owner and operation: the replies of a person can be deleted before they expire.
-- Replies from before have none, and expire within a day.
alter table idempotent_reply add column scope_hash bytea;

create index idempotent_reply_scope on idempotent_reply (scope_hash) where scope_hash is not null;
