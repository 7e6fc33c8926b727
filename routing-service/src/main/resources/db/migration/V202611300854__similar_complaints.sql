-- Complaints of a category that were decided, newest first: similar ones are looked for among them.
drop index concurrently if exists complaint_routing_decided;
create index concurrently complaint_routing_decided on complaint_routing (category_code, submitted_at desc)
    where state <> 'IN_TRIAGE';
