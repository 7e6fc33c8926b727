-- Official mail addresses of a unit and of its head, to which reminders go.
create table unit_contact (
    unit_code    text   primary key references unit,
    unit_address text,
    head_address text,
    language     text   not null default 'id' check (language in ('id', 'en')),
    version      bigint not null
);
