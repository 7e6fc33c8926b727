-- Stored files to which no row refers: their upload was rejected or rolled back, and they will be deleted. The row is also the
-- lock between the cleanup and an upload of the same content.
create table unattached_content (
    id        uuid        primary key default gen_random_uuid(),
    sha256    text        not null unique,
    stored_at timestamptz not null,
    -- The file of a content under a lease is being deleted, without a transaction; nobody can attach the content meanwhile.
    lease        uuid,
    leased_until timestamptz
);

create index unattached_content_stored on unattached_content (stored_at);

-- Files of this service. Rows of the features refer to them.
create table stored_file (
    id          uuid        primary key,
    name        text        not null,
    media_type  text        not null,
    size        bigint      not null check (size >= 0),
    sha256      text        not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null
);

create index stored_file_content on stored_file (sha256);
