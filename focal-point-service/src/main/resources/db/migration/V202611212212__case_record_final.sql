-- From here on every entry is sealed, and what is written stays as it is.
alter table case_entry
    alter previous_hash set not null,
    alter hash set not null,
    alter case_version drop default;

create function reject_case_entry_change() returns trigger language plpgsql as $$
begin
    raise exception 'The record of a case is not changed (% on %)', tg_op, tg_table_name;
end
$$;

create trigger case_entry_no_change before update or delete on case_entry
    for each row execute function reject_case_entry_change();
create trigger case_entry_no_truncate before truncate on case_entry
    for each statement execute function reject_case_entry_change();
