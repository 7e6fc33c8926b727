-- Reason, document, account and time of the later entry of a standard or forum from the time before this system.
alter table standard add column earlier_entry jsonb;
alter table forum add column earlier_entry jsonb;
