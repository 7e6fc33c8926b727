-- The time that the law or the local standard allows for each stage. A subject can be limited to a class of complaints:
-- COMPLAINT:OVERSIGHT.
create table deadline_policy (
    subject  text    not null,
    stage    text    not null,
    amount   int     not null check (amount > 0),
    unit     text    not null check (unit in ('WORKING_DAY', 'CALENDAR_DAY', 'HOUR')),
    pausable boolean not null,
    basis    text    not null,
    primary key (subject, stage)
);
