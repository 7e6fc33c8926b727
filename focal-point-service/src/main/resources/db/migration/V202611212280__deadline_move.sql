-- Deadlines that a recalculation moved: its report, and part of the explanation of a deadline.
create table deadline_move (
    recalculation_id uuid        not null references recalculation (id),
    deadline_id      uuid        not null references deadline (id),
    previous_due_at         timestamptz not null,
    new_due_at           timestamptz not null,
    moved_at         timestamptz not null,
    primary key (recalculation_id, deadline_id)
);

create index deadline_move_deadline on deadline_move (deadline_id);
