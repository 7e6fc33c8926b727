-- A deadline that cannot be recalculated delays neither the rest of its recalculation nor later recalculations.
alter table recalculation drop constraint recalculation_state_check;
alter table recalculation drop constraint recalculation_check;
alter table recalculation
    add column failed bigint not null default 0,
    add check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    add check (state <> 'DONE' or finished_at is not null),
    add check (state not in ('WAITING', 'RUNNING') or finished_at is null);

drop index recalculation_open;
create index recalculation_open on recalculation (id) where finished_at is null;
create index recalculation_failed on recalculation (id) where state = 'FAILED' and finished_at is not null;

-- Deadlines that a recalculation could not process yet.
create table recalculation_failure (
    recalculation_id uuid        not null references recalculation (id),
    deadline_id      uuid        not null references deadline (id),
    failed_at        timestamptz not null,
    primary key (recalculation_id, deadline_id)
);

create index recalculation_failure_deadline on recalculation_failure (deadline_id);
