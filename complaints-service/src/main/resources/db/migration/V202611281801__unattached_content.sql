-- Stored files to which no attachment refers: their upload was rejected or rolled back, and they will be deleted. The row is
-- also the lock between the cleanup and an upload of the same content.
create table unattached_content (
    id        uuid        primary key default gen_random_uuid(),
    sha256    text        not null unique,
    stored_at timestamptz not null
);

create index unattached_content_stored on unattached_content (stored_at);
