-- Withdrawn complaints. Events of different topics have no order: a routing event that arrives later finds its complaint here.
create table withdrawn_complaint (
    complaint_id uuid        primary key,
    withdrawn_at timestamptz not null
);
