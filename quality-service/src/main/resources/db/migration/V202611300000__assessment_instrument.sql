-- Instruments of assessments by year: aspects, indicators, questions to users, shares of the forms, and categories are one JSON value.
create table assessment_instrument (
    id         uuid        primary key,
    code       text        not null,
    year       int         not null check (year between 2000 and 2100),
    kind       text        not null check (kind in ('PEKPPP', 'KPI')),
    title      text        not null,
    content    jsonb       not null,
    state      text        not null check (state in ('DRAFT', 'RELEASED')),
    changed_by text        not null,
    changed_at timestamptz not null,
    version    bigint      not null,
    unique (code, year)
);

create index assessment_instrument_year on assessment_instrument (year, id);

-- What a released instrument asks for and how it counts never changes, whatever statement tries it.
create function keep_released_instrument() returns trigger language plpgsql as $$
begin
    raise exception 'instrument % is released', old.id using errcode = 'check_violation';
end
$$;

create trigger assessment_instrument_guard before update on assessment_instrument
    for each row when (old.state = 'RELEASED') execute function keep_released_instrument();
