-- A complaint has one pending deadline of each type.
create unique index deadline_complaint_once on deadline (subject_id, stage)
    where subject_kind = 'COMPLAINT' and met_at is null and state <> 'CANCELLED';
