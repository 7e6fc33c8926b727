-- Who had his digest of which day, so that he gets one whichever replica comes first.
create table digest_run (
    day         date not null,
    agency_code text not null,
    account     text not null,
    primary key (day, agency_code, account)
);
