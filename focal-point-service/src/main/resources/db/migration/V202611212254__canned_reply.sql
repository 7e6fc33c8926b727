-- Frequent answers of an agency, with placeholders.
create table canned_reply (
    id          uuid   primary key,
    agency_code text   not null references agency (code),
    code        text   not null,
    title       text   not null,
    text        text   not null,
    version     bigint not null,
    unique (agency_code, code)
);
