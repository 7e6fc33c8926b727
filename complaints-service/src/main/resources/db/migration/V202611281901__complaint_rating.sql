-- Ratings by reporters, one for each complaint. The words are erased with the complaint, the figure stays.
create table complaint_rating (
    complaint_id uuid primary key references complaint (id),
    agency_code  text,
    rating       smallint    not null check (rating between 1 and 5),
    comment      text,
    rated_at     timestamptz not null,
    changed_at   timestamptz not null
);
