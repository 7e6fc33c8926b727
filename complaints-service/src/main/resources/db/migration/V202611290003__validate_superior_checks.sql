-- Reads the table while others read and write it.
alter table timeline_entry validate constraint timeline_entry_actor_check;
