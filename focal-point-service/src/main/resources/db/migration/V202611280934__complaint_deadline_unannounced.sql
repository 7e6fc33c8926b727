-- The deadlines of complaints whose due date is still to be published, first or changed.
create index deadline_complaint_unannounced on deadline (id)
    where subject_kind = 'COMPLAINT' and announced_due_at is distinct from due_at;
