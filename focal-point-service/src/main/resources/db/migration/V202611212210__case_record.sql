-- The audit record of a case: numbered and chained entries; the case stores the head of the chain. The application defines
-- the types of entries; a type that is no longer written stays readable.
alter table case_entry
    drop constraint case_entry_type_check,
    add check (type ~ '^[A-Z][A-Z_]*$'),
    add seq           int,
    add case_version  bigint not null default 0,
    add actor_account text,
    add details       text check (details is json object),
    add previous_hash text,
    add hash          text;

update case_entry e set seq = n.seq
from (select id, row_number() over (partition by case_id order by at, id) as seq from case_entry) n
where n.id = e.id;

drop index case_entry_case;
alter table case_entry
    drop constraint case_entry_pkey,
    drop column id,
    add primary key (case_id, seq),
    add check (seq >= 1);

alter table agency_case
    add record_length int  not null default 0,
    add record_hash   text not null default '',
    add record_seal   text not null default '';
