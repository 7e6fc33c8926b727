-- When a unit is next reminded of an obligation of a year. Without next_on it is not reminded any more.
create table coverage_reminder (
    id          uuid primary key,
    unit_code   text not null references unit,
    year        int  not null,
    column_code text not null,
    due_on      date not null,
    next_on     date,
    late_sent   int  not null default 0 check (late_sent >= 0),
    unique (unit_code, year, column_code)
);

create index coverage_reminder_due on coverage_reminder (next_on, unit_code, id) where next_on is not null;
