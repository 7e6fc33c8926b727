-- Whose work a case is. The account is enough to act; the name is kept as it was then, for who reads the list.
alter table agency_case
    add assignee      text,
    add assignee_name text,
    add assigned_at   timestamptz,
    add constraint agency_case_assignee_check
        check ((assignee is null) = (assigned_at is null) and (assignee is null) = (assignee_name is null));
