-- Texts that were taken over from a lead, which is erased. Few entries are; but the whole table is read, while others write to it. What an
-- attempt that was ended has left is removed first.
drop index concurrently if exists timeline_entry_lead;
create index concurrently timeline_entry_lead on timeline_entry (lead_id) where lead_id is not null;
