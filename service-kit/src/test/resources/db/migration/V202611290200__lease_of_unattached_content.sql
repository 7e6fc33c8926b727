-- The file of a content under a lease is being deleted, without a transaction. Nobody can attach the content, or store it again, until
-- the lease has ended; a row that ever had one is not attached.
alter table unattached_content
    add column lease        uuid,
    add column leased_until timestamptz;
