-- The agency in charge of a category. A rule is never changed: a new version is valid from the end of the old one.
create table routing_rule (
    id               uuid        primary key,
    category_code    text        not null,
    version          int         not null check (version > 0),
    category_name_id text        not null,
    category_name_en text        not null,
    target           text        not null check (target in ('AGENCY', 'DISTRICT_OFFICE_OF_LOCATION', 'TRIAGE')),
    agency_code      text,
    oversight        boolean     not null,
    valid_from       timestamptz not null,
    valid_until      timestamptz,
    unique (category_code, version),
    check ((target = 'AGENCY') = (agency_code is not null)),
    check (valid_until is null or valid_until > valid_from)
);
