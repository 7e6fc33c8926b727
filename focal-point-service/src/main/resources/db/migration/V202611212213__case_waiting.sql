-- A case may wait for its reporter. due_at is then 9999-12-30: behind what is owed, before what is closed.
alter table case_file
    drop constraint case_file_status_check,
    add constraint case_file_status_check
        check (status in ('OPEN', 'ACKNOWLEDGED', 'WAITING', 'RESOLVED', 'RETURNED', 'WITHDRAWN')),
    add waiting_since timestamptz,
    add constraint case_file_waiting_check check ((status = 'WAITING') = (waiting_since is not null));
