-- The agencies of the directory. routing-service knows them only from the events about these rows.
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
