-- The reading of the original of an attachment is a purpose of its own.
alter table complaint_access
    drop constraint complaint_access_purpose_check,
    add constraint complaint_access_purpose_check
        check (purpose in ('COMPLAINT', 'DOSSIER', 'SAME_PERSON', 'ORIGINAL_ATTACHMENT'));
