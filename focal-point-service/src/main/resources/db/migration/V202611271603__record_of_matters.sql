-- The audit records of matters are stored with those of cases: case_id is the id of either. In place of the foreign key,
-- triggers keep the owner of a record from being deleted.
alter table case_entry drop constraint case_entry_case_id_fkey;

create function reject_record_owner_delete() returns trigger language plpgsql as $$
begin
    raise exception 'What has an audit record can neither be deleted nor get another id (% on %)', tg_op, tg_table_name;
end
$$;

create trigger agency_case_no_delete before delete on agency_case
    for each row execute function reject_record_owner_delete();
create trigger ombudsman_matter_no_delete before delete on ombudsman_matter
    for each row execute function reject_record_owner_delete();
