-- What each unit owes in a year and until when, from a year on. Data, which the organisation bureau edits. The law says "once a year" and names
-- no day, so the days are the last one of the year.
create table coverage_calendar (
    first_year int         primary key check (first_year between 2000 and 2999),
    content    jsonb       not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    version    bigint      not null
);

insert into coverage_calendar (first_year, content, changed_by, changed_at, version) values (2017, '{"obligations": [
    {"column": "STANDARD", "due": "12-31", "remindDaysBefore": 60, "legalBasis": "PermenPANRB 15/2014"},
    {"column": "PLEDGE", "due": "12-31", "remindDaysBefore": 60, "legalBasis": "UU 25/2009 Pasal 22"},
    {"column": "FORUM", "due": "12-31", "remindDaysBefore": 60, "legalBasis": "PermenPANRB 16/2017"},
    {"column": "SURVEY", "due": "12-31", "remindDaysBefore": 60, "legalBasis": "PermenPANRB 14/2017"},
    {"column": "ASSESSMENT", "due": "12-31", "remindDaysBefore": 60, "legalBasis": "PermenPANRB 29/2022"}]}',
    'system', '2026-11-30T00:00:00Z', 0);
