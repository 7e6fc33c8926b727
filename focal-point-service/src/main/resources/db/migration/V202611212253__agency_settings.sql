-- The settings of an agency. Every agency has a row, so that each change can be based on a version.
create table agency_settings (
    agency_code     text    primary key references agency (code),
    answer_approval boolean not null default false,
    digest_hour     int     not null default 7 check (digest_hour between 0 and 23),
    quiet_from      time    not null default '20:00',
    quiet_until     time    not null default '07:00',
    mailbox         text,
    version         bigint  not null default 0
);

insert into agency_settings (agency_code) select code from agency;
