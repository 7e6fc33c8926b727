-- Complaints whose end, merging or erasure arrived before their submission, which was a dead letter then: their submission has no effect
-- when it is applied after all. Nothing of their content. round is the last one without effect of a merging.
create table ended_complaint (
    complaint_id uuid        primary key,
    ending       text        not null check (ending in ('WITHDRAWN', 'ARCHIVED', 'ERASED', 'MERGED', 'UNMERGED')),
    round        int         not null default 0,
    noted_at     timestamptz not null
);
