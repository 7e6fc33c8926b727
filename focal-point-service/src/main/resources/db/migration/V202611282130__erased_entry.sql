-- The text of an entry can be erased with its complaint (UU 27/2022 Art. 8). The hash of the whole entry stays, so that the chain does,
-- and a seal over this hash and the remaining values shows that the service erased the rest.
alter table case_entry add column erasure_seal text;

-- An entry can be changed in one way only, and once.
create or replace function reject_case_entry_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.erasure_seal is null and new.erasure_seal is not null and new.message is null
                and to_jsonb(new) - array['message', 'details', 'erasure_seal']
                    = to_jsonb(old) - array['message', 'details', 'erasure_seal'] then
            return new;
        end if;
    end if;
    raise exception 'Entries of a case cannot be changed (% on %)', tg_op, tg_table_name;
end
$$;
