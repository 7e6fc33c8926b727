-- Decrees change in the course of a year. Earlier versions are kept with the time in which they were known.
alter table holiday drop constraint holiday_pkey;
alter table holiday
    add column id          bigint generated always as identity primary key,
    add column name        text,
    add column decree      text,
    add column known_from  timestamptz not null default '-infinity',
    add column known_until timestamptz;

create unique index holiday_current on holiday (day) where known_until is null;

alter table calendar_year
    add column known_from timestamptz not null default '-infinity';

create trigger holiday_changed after insert or update or delete on holiday
    for each statement execute function rules_changed();
create trigger calendar_year_changed after insert or update or delete on calendar_year
    for each statement execute function rules_changed();
