-- A complaint has deadlines of its own, beside those of its cases: verification, completeness, completion and the outer limit. Their
-- subject is the complaint. announced_due_at is the due date that complaints-service was told last; event_version counts the events
-- of a deadline. A later migration validates the check: that reads the whole table, and must not happen under the exclusive lock of
-- this one.
alter table deadline
    drop constraint deadline_subject_kind_check,
    add constraint deadline_subject_kind_check
        check (subject_kind in ('CASE', 'LETTER', 'ACTION', 'REPORT', 'COMPLAINT')) not valid,
    add column announced_due_at timestamptz,
    add column event_version    bigint not null default 0;
