-- Daily digests that were sent: one for each recipient and day, whichever replica writes it.
create table digest_run (
    day         date not null,
    agency_code text not null,
    account     text not null,
    primary key (day, agency_code, account)
);
