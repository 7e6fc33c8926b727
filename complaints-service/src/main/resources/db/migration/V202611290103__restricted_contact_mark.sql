-- A submission with contact details of a reporter who was told to wait. The sender does not learn of the mark.
alter table content_mark drop constraint content_mark_mark_check,
    add constraint content_mark_mark_check check (mark in ('OFFENSIVE_LANGUAGE', 'RESTRICTED_CONTACT')) not valid;
