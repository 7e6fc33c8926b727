-- Deadlines that were calculated again because what they count from was corrected, such as the receipt of a letter. Part of the
-- explanation of a deadline, beside the moves of recalculations.
create table deadline_correction (
    id              uuid        primary key,
    deadline_id     uuid        not null references deadline (id),
    previous_due_at timestamptz not null,
    new_due_at      timestamptz not null,
    corrected_at    timestamptz not null,
    reason          text        not null
);

create index deadline_correction_deadline on deadline_correction (deadline_id, id);
