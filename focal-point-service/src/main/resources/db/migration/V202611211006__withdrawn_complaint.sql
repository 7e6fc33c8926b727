-- Complaints that were taken back. The two topics have no order between them: a routing that comes later finds it here.
create table withdrawn_complaint (
    complaint_id uuid        primary key,
    withdrawn_at timestamptz not null
);
