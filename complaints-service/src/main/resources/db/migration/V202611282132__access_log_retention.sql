-- The record of readings by staff is kept for a time too. The figure is a default that an administrator changes.
alter table retention_policy
    drop constraint retention_policy_kind_check,
    add constraint retention_policy_kind_check
        check (kind in ('COMPLAINT', 'ASPIRATION', 'INFORMATION_REQUEST', 'ACCESS_LOG'));

insert into retention_policy (kind, version, days, changed_at, changed_by) values ('ACCESS_LOG', 0, 1825, now(), null);

-- Readings whose time of retention ends, oldest first.
create index complaint_access_at on complaint_access (accessed_at);
