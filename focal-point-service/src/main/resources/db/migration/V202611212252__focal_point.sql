-- The officers of an agency, with their term, absence and deputy. The row stays after the term has ended.
create table focal_point (
    id           uuid   primary key,
    agency_code  text   not null references agency (code),
    account      text   not null,
    name         text   not null,
    position     text   not null,
    email        text   not null,
    phone        text,
    language     text   not null default 'id' check (language in ('id', 'en')),
    role         text   not null check (role in ('OFFICER', 'HEAD')),
    unit_id      uuid   references agency_unit (id),
    term_from    date   not null,
    term_until   date,
    deputy_id    uuid   references focal_point (id),
    absent_from  date,
    absent_until date,
    version      bigint not null,
    check (term_until >= term_from),
    check ((absent_from is null) = (absent_until is null)),
    check (absent_until >= absent_from),
    check (deputy_id <> id)
);

create index focal_point_agency on focal_point (agency_code, id);
create index focal_point_account on focal_point (agency_code, account);
create index focal_point_unit on focal_point (unit_id);
create index focal_point_deputy on focal_point (deputy_id);
