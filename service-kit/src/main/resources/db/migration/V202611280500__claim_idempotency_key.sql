-- Claims a key and then looks up its reply, in one call. A volatile function takes a new snapshot for each of its
-- statements, so that the look-up sees the reply of a request that released the key just before. One statement with both
-- would not: its snapshot is older than the claim.
create function claim_idempotency_key(lock_number bigint, wanted bytea, moment timestamptz)
    returns table (claimed boolean, request_hash bytea, reply bytea)
    language plpgsql volatile as $$
begin
    if not pg_try_advisory_xact_lock(lock_number) then
        return query select false, null::bytea, null::bytea;
        return;
    end if;
    return query
        select true, stored.request_hash, stored.reply
        from (select) as one
        left join idempotent_reply as stored on stored.key_hash = wanted and stored.expires_at > moment;
end $$;
