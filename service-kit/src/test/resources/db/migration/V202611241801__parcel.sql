-- Rows that the tests of background work process.
create table parcel (
    id        uuid        primary key,
    due_at    timestamptz not null,
    weight    text        not null,
    delivered int         not null default 0
);

create index parcel_due on parcel (due_at) where delivered = 0;
