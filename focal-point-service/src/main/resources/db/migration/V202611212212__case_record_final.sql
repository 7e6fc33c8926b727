-- Every entry is sealed from now on, and no stored entry can be changed.
alter table case_entry
    alter previous_hash set not null,
    alter hash set not null,
    alter case_version drop default;

create function reject_case_entry_change() returns trigger language plpgsql as $$
begin
    raise exception 'Entries of a case cannot be changed (% on %)', tg_op, tg_table_name;
end
$$;

create trigger case_entry_no_change before update or delete on case_entry
    for each row execute function reject_case_entry_change();
create trigger case_entry_no_truncate before truncate on case_entry
    for each statement execute function reject_case_entry_change();
