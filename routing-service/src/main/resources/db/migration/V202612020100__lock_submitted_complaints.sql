-- Waits for the locks of complaints that are submitted, and then tells what is known of them, in one call: routed if they have a routing,
-- and otherwise an end, or what the coordinator found, that arrived before. A volatile function takes a new snapshot for each of its
-- statements, so that it reads the changes for which it waited. The plan is kept, and uses the primary keys also when it is made while the
-- tables are empty.
create function lock_submitted_complaints(locks bigint[], complaints uuid[])
    returns table (id uuid, routed boolean)
    language plpgsql volatile
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off as $$
begin
    perform pg_advisory_xact_lock(key) from unnest(locks) as key;
    return query
        select r.complaint_id, true from complaint_routing r where r.complaint_id = any (complaints)
        union all
        select e.complaint_id, false from ended_complaint e where e.complaint_id = any (complaints);
end $$;
