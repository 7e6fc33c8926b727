-- Actions for better services: one list of what surveys, forums, assessments, reviews of standards and complaints ask for. The reference
-- names what an action came from, so that it is opened once.
create table improvement (
    id               uuid        primary key,
    unit_code        text        not null references unit,
    service_code     text,
    source           text        not null check (source in ('SURVEY', 'FORUM', 'ASSESSMENT', 'STANDARD_REVIEW', 'COMPLAINTS')),
    reference        text        not null,
    finding          text        not null,
    owner            text        not null,
    due_on           date        not null,
    measure          text,
    state            text        not null check (state in ('OPEN', 'IN_PROGRESS', 'COMPLETED', 'VERIFIED', 'CANCELLED')),
    completed_on     date,
    evidence         text,
    remark           text,
    opened_on        date        not null,
    -- Follow-up is counted by the year of the opening.
    opened_year      int         not null generated always as (extract(year from opened_on)::int) stored,
    opened_at        timestamptz not null,
    next_reminder_on date,
    -- Day on which head and bureau were told that it is late, which happens once.
    escalated_on     date,
    changed_by       text        not null,
    changed_at       timestamptz not null,
    version          bigint      not null,
    unique (source, reference),
    check ((state in ('COMPLETED', 'VERIFIED')) = (completed_on is not null)),
    check ((state in ('OPEN', 'IN_PROGRESS')) = (next_reminder_on is not null)),
    check (source <> 'COMPLAINTS' or service_code is not null)
);

create index improvement_unit on improvement (unit_code, id);
create index improvement_state on improvement (state, id);
create index improvement_source on improvement (source, id);
create index improvement_reminder on improvement (next_reminder_on, id) where next_reminder_on is not null;
create index improvement_year on improvement (unit_code, opened_year);
create index improvement_service on improvement (service_code, source, id) where service_code is not null;
-- Complaints about one service have one action at a time.
create unique index improvement_about_complaints on improvement (service_code)
    where source = 'COMPLAINTS' and state in ('OPEN', 'IN_PROGRESS', 'COMPLETED');
