-- A deadline knows its next rung and the moment of it. The sweep reads what is due from the front of one index, whichever
-- rung it is; a deadline without a next rung costs it nothing.
alter table deadline drop constraint deadline_state_check;
alter table deadline
    add check (state in ('RUNNING', 'SUSPENDED', 'MET', 'BREACHED', 'CANCELLED')),
    add column policy_id     bigint references deadline_policy (id),
    add column office_hours  boolean     not null default false,
    add column calendar_code text        not null default 'OFFICE',
    add column next_rung     text check (next_rung in
                             ('REMINDER', 'WARNING', 'BREACH', 'SUPERIOR', 'COORDINATOR', 'OMBUDSMAN_LIAISON')),
    add column next_at       timestamptz,
    add column counted_at    timestamptz not null default now(),
    add check (next_at is null or next_rung is not null),
    add check (next_at is null or state in ('RUNNING', 'BREACHED')),
    add check (state <> 'RUNNING' or next_at is not null);

update deadline set next_rung = 'BREACH', next_at = due_at + interval '1 second' where state = 'RUNNING';

drop index deadline_running_due;
create index deadline_next on deadline (next_at) where next_at is not null;

-- What a changed rule may move, in an order that new ones are added behind.
create index deadline_open on deadline (id) where next_at is not null or state = 'SUSPENDED';
create index deadline_policy_id on deadline (policy_id);
