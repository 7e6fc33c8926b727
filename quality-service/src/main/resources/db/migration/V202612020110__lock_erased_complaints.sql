-- Waits for the lock of a complaint, and then tells whether it was erased, so that its submission and its erasure take effect one after
-- the other, also in two transactions. A volatile function takes a new snapshot for each of its statements, so that it reads the erasure
-- for which it waited. The plan is kept, and uses the primary key also when it is made while the table is empty.
create function lock_and_find_erasure(complaint uuid) returns boolean
    language plpgsql volatile
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(complaint::text, 0));
    return exists (select from erased_complaint e where e.complaint_id = complaint);
end $$;
