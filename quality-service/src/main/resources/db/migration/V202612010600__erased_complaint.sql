-- Complaints that were erased: a submission that is applied after that, as a dead letter that is sent again, is not counted
-- (UU 27/2022 Art. 8). Figures that were counted before have lost the id.
create table erased_complaint (
    complaint_id uuid        primary key,
    erased_at    timestamptz not null
);
