-- A deadline belongs to a case, a matter of the Ombudsman, a letter or an action. Rows that name no kind are those of cases,
-- which count from the routing of their complaint.
alter table deadline
    alter complaint_id drop not null,
    add column subject_kind text not null default 'CASE'
                            check (subject_kind in ('CASE', 'MATTER', 'LETTER', 'ACTION')),
    add column start_event  text not null default 'ROUTED'
                            check (start_event in ('RECEIVED', 'COMPLETE', 'ROUTED', 'SENT')),
    add check (subject_kind <> 'CASE' or complaint_id is not null);
