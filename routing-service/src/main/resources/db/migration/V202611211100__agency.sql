-- Copy of the agency directory, from its topic. With event_version an older description never replaces a newer one.
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
