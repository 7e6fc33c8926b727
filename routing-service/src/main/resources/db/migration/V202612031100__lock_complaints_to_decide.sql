-- Waits for the locks of submitted complaints and tells what is known of them, and then which rule set is in force, in one call: a row with
-- in_force alone, or none before the first publication. Each query reads with a snapshot of its own, so that the rule set is not older
-- than the locks. The earlier function stays for replicas of the release before.
create function lock_complaints_to_decide(locks bigint[], complaints uuid[])
    returns table (id uuid, routed boolean, in_force uuid)
    language plpgsql volatile
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off as $$
begin
    return query
        select known.id, known.routed, null::uuid from lock_submitted_complaints(locks, complaints) as known;
    return query
        select null::uuid, null::boolean, publication.rule_set_id from rule_set_publication as publication
        order by publication.sequence desc limit 1;
end $$;
