-- Mails to an address on a day of the office, by its keyed hash. Requests for a confirmation are counted apart, because anybody can cause
-- them.
create table mail_of_day (
    address_hash bytea not null,
    day          date  not null,
    kind         text  not null check (kind in ('CONFIRMATION', 'STEP')),
    mail_id      uuid  not null,
    primary key (address_hash, day, kind, mail_id)
);

create index mail_of_day_day on mail_of_day (day);
