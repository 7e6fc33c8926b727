-- A time limit with its due time. The values of the policy are copied, so that a deadline can be explained after the policy
-- changed.
create table deadline (
    id           uuid        primary key,
    subject_id   uuid        not null,
    complaint_id uuid        not null,
    agency_code  text        not null,
    stage        text        not null,
    amount       int         not null,
    unit         text        not null check (unit in ('WORKING_DAY', 'CALENDAR_DAY', 'HOUR')),
    pausable     boolean     not null,
    basis        text        not null,
    started_at   timestamptz not null,
    due_date     date        not null,
    due_at       timestamptz not null,
    provisional  boolean     not null,
    state        text        not null check (state in ('RUNNING', 'MET', 'BREACHED', 'CANCELLED')),
    met_at       timestamptz,
    breached_at  timestamptz,
    version      bigint      not null,
    check ((state = 'BREACHED') = (breached_at is not null)),
    check (state <> 'MET' or met_at is not null)
);

create index deadline_subject on deadline (subject_id);

-- Index of the deadline sweep, which reads due deadlines from its front.
create index deadline_running_due on deadline (due_at) where state = 'RUNNING';
