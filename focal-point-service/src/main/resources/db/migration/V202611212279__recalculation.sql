-- Recalculations of open deadlines after a change of the rules. Any replica can run the next batch.
create table recalculation (
    id             uuid        primary key,
    cause          text        not null check (cause in ('CALENDAR_CHANGED', 'POLICY_CHANGED')),
    reason         text        not null,
    calendar_code  text,
    agency_code    text,
    policy_id      bigint      references deadline_policy (id),
    requested_by   text        not null,
    requested_at   timestamptz not null,
    state          text        not null check (state in ('WAITING', 'RUNNING', 'DONE')),
    cursor_id      uuid        not null default '00000000-0000-0000-0000-000000000000',
    to_examine     bigint      not null default 0,
    examined       bigint      not null default 0,
    moved          bigint      not null default 0,
    finished_at    timestamptz,
    check ((state = 'DONE') = (finished_at is not null))
);

create index recalculation_open on recalculation (id) where state <> 'DONE';
create index recalculation_policy on recalculation (policy_id);
