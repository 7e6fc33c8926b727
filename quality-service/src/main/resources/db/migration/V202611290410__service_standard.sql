-- A public service of a unit. search has the words of its published standard; without one it is null.
create table public_service (
    id            uuid        primary key,
    code          text        not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    unit_code     text        not null references unit,
    name          text        not null,
    active        boolean     not null default true,
    search        tsvector,
    event_version bigint      not null default 0,
    version       bigint      not null,
    created_at    timestamptz not null
);

create index public_service_unit on public_service (unit_code, code);
create index public_service_published_unit on public_service (unit_code, code) where search is not null and active;
create index public_service_search on public_service using gin (search) where search is not null and active;

-- A version of the standard of a service (PermenPANRB 15/2014). Once it is published, only its state and its reviews change.
create table standard (
    id               uuid        primary key,
    service_id       uuid        not null references public_service,
    number           int         not null check (number > 0),
    state            text        not null check (state in ('DRAFT', 'CONSULTED', 'PUBLISHED', 'SUPERSEDED')),
    components       jsonb       not null,
    forum            text,
    consulted_on     date,
    decree_number    text,
    decree_date      date,
    published_at     timestamptz,
    superseded_at    timestamptz,
    review_due_on    date,
    next_reminder_on date,
    changed_by       text        not null,
    changed_at       timestamptz not null,
    version          bigint      not null,
    unique (service_id, number),
    check ((forum is null) = (consulted_on is null)),
    check (state = 'DRAFT' or forum is not null),
    check ((state in ('PUBLISHED', 'SUPERSEDED')) =
           (decree_number is not null and decree_date is not null and published_at is not null)),
    check ((state = 'SUPERSEDED') = (superseded_at is not null)),
    check ((state = 'PUBLISHED') = (review_due_on is not null and next_reminder_on is not null))
);

-- At most one version of a service is prepared, and at most one is in force.
create unique index standard_in_preparation on standard (service_id) where state in ('DRAFT', 'CONSULTED');
create unique index standard_in_force on standard (service_id) where state = 'PUBLISHED';
create index standard_reminder on standard (next_reminder_on, id) where state = 'PUBLISHED';
create index standard_review_due on standard (review_due_on, id) where state = 'PUBLISHED';

create table standard_review (
    id          uuid        primary key,
    standard_id uuid        not null references standard,
    outcome     text        not null check (outcome in ('KEEP', 'CHANGE')),
    remark      text        not null,
    due_on      date        not null,
    reviewed_on date        not null,
    reviewed_by text        not null,
    recorded_at timestamptz not null
);

create index standard_review_standard on standard_review (standard_id, recorded_at);
