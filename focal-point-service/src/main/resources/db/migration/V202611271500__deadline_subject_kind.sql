-- A deadline belongs to a case, a matter of the Ombudsman, a letter or an action. Rows that name no kind are those of cases,
-- which count from the routing of their complaint. A later migration validates the checks: that reads the whole table, and
-- must not happen under the exclusive lock of this one.
alter table deadline
    alter complaint_id drop not null,
    add column subject_kind text not null default 'CASE',
    add column start_event  text not null default 'ROUTED',
    add constraint deadline_subject_kind_check
        check (subject_kind in ('CASE', 'MATTER', 'LETTER', 'ACTION')) not valid,
    add constraint deadline_start_event_check
        check (start_event in ('RECEIVED', 'COMPLETE', 'ROUTED', 'SENT')) not valid,
    add constraint deadline_complaint_check
        check (subject_kind <> 'CASE' or complaint_id is not null) not valid;
