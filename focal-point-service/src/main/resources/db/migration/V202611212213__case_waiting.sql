-- A case may wait for its reporter. due_at is then 9999-12-30: behind what is owed, before what is closed.
alter table agency_case
    drop constraint agency_case_status_check,
    add constraint agency_case_status_check
        check (status in ('OPEN', 'ACKNOWLEDGED', 'WAITING', 'RESOLVED', 'RETURNED', 'WITHDRAWN')),
    add waiting_since timestamptz,
    add constraint agency_case_waiting_check check ((status = 'WAITING') = (waiting_since is not null));
