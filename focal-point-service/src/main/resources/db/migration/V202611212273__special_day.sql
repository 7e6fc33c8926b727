-- Days on which an office differs from its week and from the decrees.
create table special_day (
    id            bigint      generated always as identity primary key,
    calendar_code text        not null,
    day           date        not null,
    worked        boolean     not null,
    reason        text        not null,
    known_from    timestamptz not null,
    known_until   timestamptz
);

create unique index special_day_current on special_day (calendar_code, day) where known_until is null;

create trigger special_day_changed after insert or update or delete on special_day
    for each statement execute function rules_changed();
