-- A supporting agency has a deadline of its own beside that of the responsible one. The next migration validates the check: that reads
-- the whole table, and must not happen under the exclusive lock of this one.
alter table deadline
    drop constraint deadline_subject_kind_check,
    add constraint deadline_subject_kind_check
        check (subject_kind in ('CASE', 'LETTER', 'ACTION', 'REPORT', 'COMPLAINT', 'SUPPORT')) not valid;
