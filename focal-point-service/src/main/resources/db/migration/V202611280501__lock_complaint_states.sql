-- Waits for the locks of complaints, and then reads the latest round and the withdrawal of each, in one call. A volatile
-- function takes a new snapshot for each of its statements, so that it reads the changes for which it waited.
create function lock_complaint_states(locks bigint[], complaints uuid[])
    returns table (id uuid, round int, withdrawn boolean)
    language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(key) from unnest(locks) as key;
    return query
        select known.id,
               coalesce((select max(c.round) from agency_case c where c.complaint_id = known.id), 0),
               exists (select 1 from withdrawn_complaint w where w.complaint_id = known.id)
        from unnest(complaints) as known (id);
end $$;
