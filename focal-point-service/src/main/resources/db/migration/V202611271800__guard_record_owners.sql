-- Neither truncation nor another id separates an audit record from its owner.
create trigger agency_case_no_truncate before truncate on agency_case
    for each statement execute function reject_record_owner_delete();
create trigger ombudsman_matter_no_truncate before truncate on ombudsman_matter
    for each statement execute function reject_record_owner_delete();
create trigger ombudsman_letter_no_truncate before truncate on ombudsman_letter
    for each statement execute function reject_record_owner_delete();

create trigger agency_case_keeps_id before update of id on agency_case
    for each row when (new.id <> old.id) execute function reject_record_owner_delete();
create trigger ombudsman_matter_keeps_id before update of id on ombudsman_matter
    for each row when (new.id <> old.id) execute function reject_record_owner_delete();
create trigger ombudsman_letter_keeps_id before update of id on ombudsman_letter
    for each row when (new.id <> old.id) execute function reject_record_owner_delete();
