-- The status WAITING: the agency waits for the reporter. due_at is then 9999-12-30, after the cases with a pending
-- deadline and before the closed ones.
alter table agency_case
    drop constraint agency_case_status_check,
    add constraint agency_case_status_check
        check (status in ('OPEN', 'ACKNOWLEDGED', 'WAITING', 'RESOLVED', 'RETURNED', 'WITHDRAWN')),
    add information_requested_at timestamptz,
    add constraint agency_case_information_request_check
        check ((status = 'WAITING') = (information_requested_at is not null));
