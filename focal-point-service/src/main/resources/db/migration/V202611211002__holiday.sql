-- Holidays by year. A year without a row in calendar_year has no decree yet; deadlines that reach into it are provisional.
create table calendar_year (
    year   int  primary key,
    source text not null
);

create table holiday (
    day       date    primary key,
    year      int     not null references calendar_year (year),
    kind      text    not null check (kind in ('NATIONAL_HOLIDAY', 'JOINT_LEAVE')),
    estimated boolean not null default false,
    check (year = extract(year from day))
);

create index holiday_year on holiday (year);
