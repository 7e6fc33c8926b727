-- Complaint from which the text of an entry was taken over: the lead of a merged complaint. With the erasure of the lead the text is
-- erased here too. No foreign key, which would check the whole table.
alter table timeline_entry add column lead_id uuid;

-- Answers that were taken over before.
update timeline_entry t set lead_id = m.lead_id
from complaint_merge m join timeline_entry l on l.complaint_id = m.lead_id and l.status = 'RESPONDED' and l.actor = 'AGENCY'
where t.complaint_id = m.complaint_id and t.status = 'RESPONDED' and t.actor = 'AGENCY' and t.message_id = l.message_id;
