-- Copy of the agency directory with its units, from its topic. With event_version an older description never replaces a newer one.
create table agency (
    code          text        primary key,
    name          text        not null,
    kind          text        not null,
    active        boolean     not null,
    event_version bigint      not null,
    recorded_at   timestamptz not null
);

-- A unit that is no longer announced stays, inactive: what it published keeps its name.
create table unit (
    code          text        primary key,
    agency_code   text        not null references agency,
    name          text        not null,
    kind          text        not null,
    audience      text        not null check (audience in ('PUBLIC', 'INTERNAL', 'BOTH')),
    district_code text,
    active        boolean     not null
);

create index unit_agency on unit (agency_code, code);
