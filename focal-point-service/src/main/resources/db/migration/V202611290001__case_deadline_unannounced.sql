-- The reporter is told the due dates of the case at the agency as well: those of the first follow-up and of the answer. The deadlines of
-- cases that are open when this release starts are found here too, and told in batches. The whole table is read while others write to it;
-- what an attempt that was ended has left is removed first.
drop index concurrently if exists deadline_unannounced;
create index concurrently deadline_unannounced on deadline (id)
    where announced_due_at is distinct from due_at
        and (subject_kind = 'COMPLAINT'
            or (subject_kind = 'CASE' and stage in ('FIRST_FOLLOW_UP', 'RESOLUTION') and state in ('RUNNING', 'SUSPENDED')));
drop index concurrently if exists deadline_complaint_unannounced;
