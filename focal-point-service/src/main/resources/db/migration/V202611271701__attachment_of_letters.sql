-- Attachments belong to a case or to a letter: case_id is the id of either. Neither can be deleted, because both have an audit
-- record.
alter table attachment drop constraint attachment_case_id_fkey;

create trigger ombudsman_letter_no_delete before delete on ombudsman_letter
    for each row execute function reject_record_owner_delete();
