-- The next escalation level of a deadline and its time. The sweep reads due levels from the front of one index; a deadline
-- without a next level is not in it.
alter table deadline drop constraint deadline_state_check;
alter table deadline
    add check (state in ('RUNNING', 'SUSPENDED', 'MET', 'BREACHED', 'CANCELLED')),
    add column policy_id     bigint references deadline_policy (id),
    add column office_hours  boolean     not null default false,
    add column calendar_code text        not null default 'OFFICE',
    add column next_level    text check (next_level in
                             ('REMINDER', 'WARNING', 'BREACH', 'SUPERIOR', 'COORDINATOR', 'OMBUDSMAN_LIAISON')),
    add column next_at       timestamptz,
    add column calculated_at timestamptz not null default now(),
    add check (next_at is null or next_level is not null),
    add check (next_at is null or state in ('RUNNING', 'BREACHED')),
    add check (state <> 'RUNNING' or next_at is not null);

update deadline set next_level = 'BREACH', next_at = due_at + interval '1 second' where state = 'RUNNING';

drop index deadline_running_due;
create index deadline_next on deadline (next_at) where next_at is not null;

-- The deadlines that a changed rule may move. New deadlines come last in this order.
create index deadline_open on deadline (id) where next_at is not null or state = 'SUSPENDED';
create index deadline_policy_id on deadline (policy_id);
