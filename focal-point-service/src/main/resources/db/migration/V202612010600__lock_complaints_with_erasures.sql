-- Locks complaints and returns their states, with whether they were erased. Instances of the release before call the function without.
create function lock_complaints_with_erasures(locks bigint[], complaints uuid[])
    returns table (id uuid, round int, withdrawn boolean, archived boolean, erased boolean, merged_round int, has_deadlines boolean,
                   postponed boolean, first_routed_at timestamptz, kind text, category_code text, district_code text, oversight boolean,
                   complexity text)
    language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(key) from unnest(locks) as key;
    return query
        select asked.id,
               coalesce((select max(c.round) from agency_case c where c.complaint_id = asked.id), 0),
               exists (select 1 from withdrawn_complaint w where w.complaint_id = asked.id),
               k.archived_at is not null,
               exists (select 1 from erased_complaint e where e.complaint_id = asked.id),
               coalesce(k.merged_round, 0),
               exists (select 1 from deadline d where d.subject_id = asked.id),
               exists (select 1 from postponed_complaint_event p where p.complaint_id = asked.id),
               (select min(d.started_at) from agency_case c join deadline d on d.subject_id = c.id
                where c.complaint_id = asked.id and d.stage = 'RESOLUTION'),
               k.kind, k.category_code, k.district_code, k.oversight, k.complexity
        from unnest(complaints) as asked (id) left join known_complaint k on k.complaint_id = asked.id;
end $$;
