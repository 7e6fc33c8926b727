-- Separate from the complaint, so that no query for officers reads it by accident.
create table reporter_identity (
    complaint_id uuid primary key references complaint (id),
    name         text,
    email        text,
    phone        text
);
