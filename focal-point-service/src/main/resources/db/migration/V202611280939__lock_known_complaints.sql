-- Waits for the locks of complaints like lock_complaint_states, which instances of the earlier version still call, and then reads all
-- that is known of each complaint, in one call. A volatile function takes a new snapshot for each of its statements, so that it reads
-- the changes for which it waited. first_routed_at is the start of the earliest deadline for an answer.
create function lock_known_complaints(locks bigint[], complaints uuid[])
    returns table (id uuid, round int, withdrawn boolean, archived boolean, has_deadlines boolean, postponed boolean,
                   first_routed_at timestamptz, kind text, category_code text, district_code text, oversight boolean,
                   complexity text)
    language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(key) from unnest(locks) as key;
    return query
        select asked.id,
               coalesce((select max(c.round) from agency_case c where c.complaint_id = asked.id), 0),
               exists (select 1 from withdrawn_complaint w where w.complaint_id = asked.id),
               k.archived_at is not null,
               exists (select 1 from deadline d where d.subject_id = asked.id),
               exists (select 1 from postponed_complaint_event p where p.complaint_id = asked.id),
               (select min(d.started_at) from agency_case c join deadline d on d.subject_id = c.id
                where c.complaint_id = asked.id and d.stage = 'RESOLUTION'),
               k.kind, k.category_code, k.district_code, k.oversight, k.complexity
        from unnest(complaints) as asked (id) left join known_complaint k on k.complaint_id = asked.id;
end $$;
