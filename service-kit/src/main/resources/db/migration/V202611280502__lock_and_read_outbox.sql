-- Waits for the lock of the relay, and then reads the oldest events that may be published, in one call. A volatile function
-- takes a new snapshot for each of its statements, so that it does not read events that the previous holder has moved.
-- Each call plans anew: a plan from when the outbox was empty would compare each row with each other one when many wait.
-- The settings and the lock last until the end of the caller's transaction.
create function lock_and_read_outbox(lock_number bigint, paused_topics text[], batch int)
    returns setof outbox
    language plpgsql volatile
    set plan_cache_mode = force_custom_plan as $$
begin
    perform set_config('synchronous_commit', 'off', true),
            set_config('idle_in_transaction_session_timeout', '60s', true),
            pg_advisory_xact_lock(lock_number);
    return query
        select o.*
        from outbox o
        where not exists (select 1 from republication where finished_at is null)
          and o.parked_at is null
          and o.topic <> all (paused_topics)
          and not exists (select 1 from outbox p where p.parked_at is not null and p.record_key = o.record_key)
        order by o.position
        limit batch;
end $$;
