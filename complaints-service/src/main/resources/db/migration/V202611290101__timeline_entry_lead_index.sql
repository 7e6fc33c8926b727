-- Texts that were taken over from a lead, which is erased. Few entries are; the index is empty or small when it is made.
create index timeline_entry_lead on timeline_entry (lead_id) where lead_id is not null;
