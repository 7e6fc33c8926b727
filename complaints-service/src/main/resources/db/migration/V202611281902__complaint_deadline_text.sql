-- How the due dates of complaints were calculated, as focal-point-service explains them.
create table complaint_deadline_text (
    deadline_id    uuid primary key,
    complaint_id   uuid        not null references complaint (id),
    type           text        not null,
    due_at         timestamptz not null,
    explanation_id text        not null,
    explanation_en text        not null,
    set_at         timestamptz not null
);
create index complaint_deadline_text_complaint on complaint_deadline_text (complaint_id, due_at);
