-- The units of an agency, on two levels: a unit with a parent has no subunits.
create table agency_unit (
    id          uuid   primary key,
    agency_code text   not null references agency (code),
    parent_id   uuid   references agency_unit (id),
    name        text   not null,
    version     bigint not null,
    check (parent_id <> id)
);

create index agency_unit_agency on agency_unit (agency_code, id);
create index agency_unit_parent on agency_unit (parent_id);
