-- Stored files to which no row refers: their upload was rejected or rolled back, and they will be deleted. The row is also the
-- lock between the cleanup and an upload of the same content. A service that has files copies this file under a version of its
-- own, and has an index on each column that refers to a content.
create table unattached_content (
    id        uuid        primary key default gen_random_uuid(),
    sha256    text        not null unique,
    stored_at timestamptz not null
);

create index unattached_content_stored on unattached_content (stored_at);
