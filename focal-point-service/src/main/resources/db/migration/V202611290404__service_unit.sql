-- Units that provide services, announced with their agency. Apart from agency_unit, the organisation chart in which people work.
create table service_unit (
    code          text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    agency_code   text not null references agency,
    name          text not null,
    kind          text not null,
    audience      text not null check (audience in ('PUBLIC', 'INTERNAL', 'BOTH')),
    district_code text
);

create index service_unit_agency on service_unit (agency_code, code);
