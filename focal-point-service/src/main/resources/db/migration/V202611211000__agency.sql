-- The directory. Routing knows agencies only from the events that tell of these rows.
create table agency (
    code          text    primary key,
    name          text    not null,
    kind          text    not null,
    district_code text,
    focal_point   boolean not null,
    active        boolean not null default true,
    event_version bigint  not null,
    version       bigint  not null default 0
);

create index agency_kind on agency (kind, code);
