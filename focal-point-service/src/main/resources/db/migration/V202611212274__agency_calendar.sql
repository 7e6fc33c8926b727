-- The calendar of an agency. Agencies without a row use the calendar OFFICE.
create table agency_calendar (
    agency_code   text   primary key references agency (code),
    calendar_code text   not null,
    version       bigint not null default 0
);

create trigger agency_calendar_changed after insert or update or delete on agency_calendar
    for each statement execute function rules_changed();
