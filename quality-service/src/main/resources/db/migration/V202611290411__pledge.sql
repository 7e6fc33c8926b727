-- A pledge of a unit (maklumat pelayanan, UU 25/2009 Art. 22). At most one is prepared, and at most one is in force.
create table pledge (
    id            uuid        primary key,
    unit_code     text        not null references unit,
    state         text        not null check (state in ('DRAFT', 'SIGNED', 'DECREED', 'PUBLISHED', 'SUPERSEDED')),
    text          text        not null,
    signatory     text,
    position      text,
    signed_on     date,
    decree_number text,
    decree_date   date,
    media         text[]      not null default '{}',
    published_at  timestamptz,
    superseded_at timestamptz,
    changed_by    text        not null,
    changed_at    timestamptz not null,
    version       bigint      not null,
    check ((state = 'DRAFT') = (signed_on is null)),
    check ((state in ('DRAFT', 'SIGNED')) = (decree_date is null)),
    check ((state in ('PUBLISHED', 'SUPERSEDED')) = (published_at is not null)),
    check ((state = 'SUPERSEDED') = (superseded_at is not null))
);

create unique index pledge_in_preparation on pledge (unit_code) where state in ('DRAFT', 'SIGNED', 'DECREED');
create unique index pledge_in_force on pledge (unit_code) where state = 'PUBLISHED';
create index pledge_unit on pledge (unit_code, id);
