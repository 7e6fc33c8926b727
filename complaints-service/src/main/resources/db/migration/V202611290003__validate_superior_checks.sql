-- Reads the tables while others read and write them.
alter table timeline_entry validate constraint timeline_entry_actor_check;
alter table complaint validate constraint complaint_superior_decision_check;
