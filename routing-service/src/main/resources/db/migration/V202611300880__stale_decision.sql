-- Complaints that went to triage because the directory did not have their agency. They are decided again when the directory
-- changes. directory_state is the sum of the versions of all agencies when this was last tried, which grows with each change; -1
-- before the first time. There is no foreign key, because the row is written before the complaint, in the same transaction.
create table stale_decision (
    complaint_id    uuid   primary key,
    round           int    not null,
    directory_state bigint not null default -1
);

create index stale_decision_due on stale_decision (directory_state, complaint_id);
