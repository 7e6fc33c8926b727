-- Corrections of the class of a complaint that gave a deadline another policy: part of the explanation of the deadline.
create table deadline_class_change (
    id              uuid        primary key,
    deadline_id     uuid        not null references deadline (id),
    changed_at      timestamptz not null,
    previous_basis  text        not null,
    previous_due_at timestamptz not null,
    new_basis       text        not null,
    new_due_at      timestamptz not null,
    reason          text
);

create index deadline_class_change_deadline on deadline_class_change (deadline_id, changed_at);
