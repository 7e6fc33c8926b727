-- Addresses to which nothing is ever sent again, as keyed hashes. They survive the erasure of complaints.
create table refused_mail_address (
    address_hash bytea       primary key,
    key_id       text        not null,
    refused_at   timestamptz not null
);

-- Keys that are still needed.
create index refused_mail_address_key on refused_mail_address (key_id);
