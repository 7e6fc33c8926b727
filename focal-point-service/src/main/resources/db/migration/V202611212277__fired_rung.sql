-- A rung fires once: this row is its claim, whichever replica gets there.
create table fired_rung (
    deadline_id uuid        not null references deadline (id),
    rung        text        not null,
    due_at      timestamptz not null,
    fired_at    timestamptz not null,
    primary key (deadline_id, rung)
);
