-- Complaint from which the text of an entry was taken over: the lead of a merged complaint. With the erasure of the lead the text is
-- erased here too. No foreign key, which would check the whole table. A later migration finds the answers that were taken over before,
-- without the exclusive lock of this one.
alter table timeline_entry add column lead_id uuid;
