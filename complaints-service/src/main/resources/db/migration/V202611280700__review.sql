-- Verification and completeness of a complaint, with the due dates that focal-point-service has told, the round that was recalled
-- last, and the time in triage.
alter table complaint
    add column recalled_round             int     not null default 0,
    add column triage_since               timestamptz,
    add column triage_seconds             bigint  not null default 0,
    add column verified_at                timestamptz,
    add column verify_by                  timestamptz,
    add column complexity                 text,
    add column oversight                  boolean not null default false,
    add column completeness_state         text    not null default 'UNDECIDED',
    add column missing_parts              varchar[],
    add column completeness_decided_at    timestamptz,
    add column completed_at               timestamptz,
    add column completion                 text,
    add column verification_due_at        timestamptz,
    add column completeness_reply_due_at  timestamptz,
    add column completion_due_at          timestamptz,
    add column outer_limit_at             timestamptz,
    add constraint complaint_complexity check (
        complexity in ('SIMPLE', 'WITHOUT_INSPECTION', 'WITH_INSPECTION')) not valid,
    add constraint complaint_completeness_state check (
        completeness_state in ('UNDECIDED', 'INCOMPLETE', 'COMPLETED', 'COMPLETE')) not valid;

-- Complaints from before this table wait for verification like new ones, unless they have ended.
update complaint
set verify_by = submitted_at,
    oversight = category_code in ('601', '602'),
    triage_since = case when status = 'IN_TRIAGE' then submitted_at end
where status not in ('CLOSED', 'WITHDRAWN', 'ARCHIVED');

-- The coordinator's work list, due soonest first. It contains only complaints that wait, so its size does not grow with the table.
create index complaint_to_verify on complaint (verify_by, id) where verify_by is not null;
