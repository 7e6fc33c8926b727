-- Steps of complaints of which their reporters are to be told, written in the transaction of the step. A worker makes messages of them
-- and deletes them. No foreign key: the row is inserted before the complaint in the transaction that submits it.
create table reporter_step (
    id           uuid        primary key,
    complaint_id uuid        not null,
    -- Name of the event of the step, such as complaint.verified or case.resolved.
    type         text        not null,
    happened_at  timestamptz not null,
    -- Before this time it is not looked at: the next morning for a complaint that had its messages of the day.
    due_at       timestamptz not null
);

create index reporter_step_due on reporter_step (due_at, id);
create index reporter_step_complaint on reporter_step (complaint_id);
