-- The assignee of a case. The account decides who may act; the name is stored as it was at the time of the assignment.
alter table agency_case
    add assignee      text,
    add assignee_name text,
    add assigned_at   timestamptz,
    add constraint agency_case_assignee_check
        check ((assignee is null) = (assigned_at is null) and (assignee is null) = (assignee_name is null));
