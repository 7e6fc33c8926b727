create extension if not exists pg_trgm;

-- What is searched for complaints that may be duplicates: the cleared texts of complaints, which everybody may read. A complaint
-- without a row here is never shown to others. open is kept by triggers: not ended, neither confidential nor oversight, not erased
-- and not merged.
create table duplicate_candidate (
    complaint_id  uuid     primary key references complaint (id),
    open          boolean  not null,
    category_code text     not null,
    district_code text     not null,
    -- Longitude and latitude, rounded to three decimals; null without a position.
    place         point,
    title         text     not null,
    body          text     not null,
    -- Beginning of the text in small letters, for trigrams, and the stems of the same.
    compared      text     not null,
    words         tsvector not null
);

-- The nearest open ones, nearest first; and the newest of a district and category. Ended complaints are in neither, so the size
-- does not grow with history.
create index duplicate_candidate_place on duplicate_candidate using gist (place) where open;
create index duplicate_candidate_kind on duplicate_candidate (district_code, category_code, complaint_id) where open;

-- Distance up to which another complaint may be the same, by category; '*' for all others.
create table duplicate_radius (
    category_code text        primary key,
    metres        int         not null check (metres between 50 and 20000),
    version       bigint      not null,
    changed_at    timestamptz not null,
    changed_by    text
);

insert into duplicate_radius (category_code, metres, version, changed_at, changed_by) values
    ('*', 1000, 0, now(), null),
    ('101', 300, 0, now(), null),
    ('102', 500, 0, now(), null),
    ('103', 300, 0, now(), null),
    ('104', 500, 0, now(), null),
    ('105', 2000, 0, now(), null),
    ('106', 500, 0, now(), null),
    ('107', 2000, 0, now(), null),
    ('402', 1000, 0, now(), null);
