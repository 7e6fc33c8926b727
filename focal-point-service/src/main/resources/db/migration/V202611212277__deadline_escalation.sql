-- The escalation levels that deadlines reached. The primary key allows one row for each, so that of several replicas one
-- applies the level.
create table deadline_escalation (
    deadline_id uuid        not null references deadline (id),
    level       text        not null,
    due_at      timestamptz not null,
    reached_at  timestamptz not null,
    primary key (deadline_id, level)
);
