-- The coordinator can merge a complaint into another one; its case closes, and rounds that were on their way have no effect.
alter table agency_case
    drop constraint agency_case_status_check,
    add constraint agency_case_status_check
        check (status in ('OPEN', 'ACKNOWLEDGED', 'WAITING', 'RESOLVED', 'RETURNED', 'WITHDRAWN', 'RECALLED', 'MERGED')) not valid;

alter table known_complaint add column merged_round int not null default 0;
