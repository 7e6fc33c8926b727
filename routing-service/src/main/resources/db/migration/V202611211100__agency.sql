-- The directory as the topic tells it. event_version keeps an older description from replacing a newer one.
create table agency (
    code          text        primary key,
    name          text        not null,
    kind          text        not null,
    district_code text,
    focal_point   boolean     not null,
    active        boolean     not null,
    event_version bigint      not null,
    recorded_at   timestamptz not null
);
