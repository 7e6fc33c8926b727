-- Working calendars. A row is valid until a newer version replaces it and is never changed, so that an earlier calculation
-- can be explained.
create table work_calendar (
    id                 bigint      generated always as identity primary key,
    code               text        not null check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    name               text        not null,
    weekdays           int[]       not null check (cardinality(weekdays) between 1 and 7),
    holidays_worked    boolean     not null,
    joint_leave_worked boolean     not null,
    opens              time,
    closes             time,
    known_from         timestamptz not null,
    known_until        timestamptz,
    check ((opens is null) = (closes is null)),
    check (opens < closes)
);

create unique index work_calendar_current on work_calendar (code) where known_until is null;

create trigger work_calendar_changed after insert or update or delete on work_calendar
    for each statement execute function rules_changed();
