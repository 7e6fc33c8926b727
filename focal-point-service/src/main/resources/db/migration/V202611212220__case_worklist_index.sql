-- Indexes for the tabs of the work list. The tabs agency, overdue and waiting use existing indexes; those by assignee,
-- without an assignee, and by category get their own. due_at is 9999-12-31 once closed.
create index agency_case_assignee_due on agency_case (assignee, due_at, id) include (agency_code)
    where assignee is not null;
create index agency_case_agency_unassigned_due on agency_case (agency_code, due_at, id)
    where assignee is null and due_at < timestamptz '9999-12-31 00:00:00+00';
create index agency_case_unassigned_due on agency_case (due_at, id)
    where assignee is null and due_at < timestamptz '9999-12-31 00:00:00+00';
create index agency_case_agency_category_due on agency_case (agency_code, category_code, due_at, id);
