-- The clearance of a complaint for the public: the number under which everybody finds it, and the coordinator who cleared it. The
-- cleared title and text stand in duplicate_candidate, which has a row for each cleared complaint and no other; so a clearance ends,
-- and a complaint is erased, in one place. position orders the public list, newest clearance first. Kind, category, district and status are those of the complaint, kept by a trigger, so
-- that each filter has an index; whether the publication is shown is decided by the complaint itself, in the query.
create table complaint_publication (
    complaint_id  uuid        primary key references duplicate_candidate (complaint_id) on delete cascade,
    public_number text        not null unique,
    position      bigint      generated always as identity unique,
    version       bigint      not null,
    kind          text        not null,
    category_code text        not null,
    district_code text        not null,
    status        text        not null,
    submitted_on  date        not null,
    cleared_at    timestamptz not null,
    cleared_by    text        not null,
    changed_at    timestamptz not null
);

create index complaint_publication_category on complaint_publication (category_code, position);
create index complaint_publication_district on complaint_publication (district_code, position);
create index complaint_publication_status on complaint_publication (status, position);
create index complaint_publication_kind on complaint_publication (kind, position);
create index complaint_publication_day on complaint_publication (submitted_on, position);
