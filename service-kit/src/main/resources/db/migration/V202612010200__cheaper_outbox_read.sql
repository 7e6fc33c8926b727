-- As before, but without planning a comparison of all rows in each cycle: a row waits for an earlier one of its key only while one is
-- parked, which is nearly never so. The plan of the usual case is kept. Without a look at the whole table it can only be the primary
-- key in its order, however many rows wait, also when it is made while the outbox is empty. The other case is planned anew each time.
-- Only the holder of the lock parks rows, so none is parked between the two statements.
create or replace function lock_and_read_outbox(lock_number bigint, paused_topics text[], batch int)
    returns setof outbox
    language plpgsql volatile
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off as $$
begin
    perform set_config('synchronous_commit', 'off', true),
            set_config('idle_in_transaction_session_timeout', '60s', true),
            pg_advisory_xact_lock(lock_number);
    if exists (select from republication where finished_at is null) then
        return;
    end if;
    if exists (select from outbox where parked_at is not null) then
        return query execute $rows$
            select o.*
            from outbox o
            where o.parked_at is null
              and o.topic <> all ($1)
              and not exists (select 1 from outbox p where p.parked_at is not null and p.record_key = o.record_key)
            order by o.position
            limit $2
        $rows$ using paused_topics, batch;
    else
        return query
            select o.*
            from outbox o
            where o.parked_at is null
              and o.topic <> all (paused_topics)
            order by o.position
            limit batch;
    end if;
end $$;
