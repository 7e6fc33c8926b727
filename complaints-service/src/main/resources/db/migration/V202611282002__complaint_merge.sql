-- Complaints that the coordinator merged into another one, the lead. A lead is never merged itself, so there are no chains.
-- lead_changed_at is set while the merged complaint still has to follow a change of its lead.
create table complaint_merge (
    complaint_id    uuid        primary key references complaint (id),
    lead_id         uuid        not null references complaint (id),
    reason          text,
    merged_by       text        not null,
    merged_at       timestamptz not null,
    lead_changed_at timestamptz,
    check (complaint_id <> lead_id)
);

create index complaint_merge_lead on complaint_merge (lead_id, complaint_id);
create index complaint_merge_to_follow on complaint_merge (lead_changed_at, complaint_id) where lead_changed_at is not null;
