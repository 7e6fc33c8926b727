-- Satisfaction surveys (SKM, PermenPANRB 14/2017) of a unit or one of its services. A closed survey is not opened again.
create table survey (
    id            uuid        primary key,
    agency_code   text        not null,
    unit_code     text        not null references unit,
    service_code  text,
    -- What the survey is about. Surveys of one subject are the periods of its trend.
    subject       text        not null generated always as (unit_code || '|' || coalesce(service_code, '')) stored,
    title         text        not null,
    period_start  date        not null,
    period_end    date        not null,
    -- Users of the service in the period; the sample follows from it.
    population    int         check (population > 0),
    element_order text        not null check (element_order in ('COMPLAINTS_EIGHTH', 'FACILITIES_EIGHTH')),
    weights       text        not null check (weights in ('NINTHS', 'PRINTED_0_111', 'PRINTED_0_11')),
    state         text        not null check (state in ('OPEN', 'CLOSED')),
    created_at    timestamptz not null,
    created_by    text        not null,
    closed_at     timestamptz,
    closed_by     text,
    published_at  timestamptz,
    published_by  text,
    version       bigint      not null,
    check (period_end >= period_start),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check (published_at is null or state = 'CLOSED')
);

create index survey_agency on survey (agency_code, id desc);
create index survey_unit on survey (unit_code);
create index survey_subject on survey (subject, period_start desc, id desc);
create index survey_published on survey (id desc) where published_at is not null;
