-- The regulations give a matter of the Ombudsman no deadline of its own, only its letters, reports and actions. The next migration
-- validates the check: that reads the whole table, and must not happen under the exclusive lock of this one.
alter table deadline
    drop constraint deadline_subject_kind_check,
    add constraint deadline_subject_kind_check
        check (subject_kind in ('CASE', 'LETTER', 'ACTION', 'REPORT')) not valid;
