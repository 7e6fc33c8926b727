-- The triage queue, due soonest first. A complaint that an instance of the release before sent to triage has no due date. The whole table
-- is read while others write to it; what an attempt that was ended has left is removed first.
drop index concurrently if exists complaint_routing_triage_due;
create index concurrently complaint_routing_triage_due on complaint_routing (coalesce(due_at, in_triage_since), complaint_id)
    where state = 'IN_TRIAGE' and not to_secretary;
drop index concurrently if exists complaint_routing_triage_due_category;
create index concurrently complaint_routing_triage_due_category
    on complaint_routing (category_code, coalesce(due_at, in_triage_since), complaint_id)
    where state = 'IN_TRIAGE' and not to_secretary;
drop index concurrently if exists complaint_routing_triage_due_district;
create index concurrently complaint_routing_triage_due_district
    on complaint_routing (district_code, coalesce(due_at, in_triage_since), complaint_id)
    where state = 'IN_TRIAGE' and not to_secretary;
drop index concurrently if exists complaint_routing_secretary;
create index concurrently complaint_routing_secretary on complaint_routing (coalesce(due_at, in_triage_since), complaint_id)
    where state = 'IN_TRIAGE' and to_secretary;
drop index concurrently if exists complaint_routing_triage;
drop index concurrently if exists complaint_routing_triage_category;
drop index concurrently if exists complaint_routing_triage_district;
