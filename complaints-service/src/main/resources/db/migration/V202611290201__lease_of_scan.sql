-- An attachment under a lease is being scanned, without a transaction.
alter table complaint_attachment
    add column scan_lease        uuid,
    add column scan_leased_until timestamptz;
