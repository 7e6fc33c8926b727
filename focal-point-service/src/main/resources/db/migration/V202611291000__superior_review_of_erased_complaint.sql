-- Requests of earlier releases about complaints that are erased: there is nothing left to look at.
update superior_review r set decision = 'LAPSED', decided_at = now()
from erased_complaint e
where e.complaint_id = r.complaint_id and r.decision is null;
