-- Bytes of uploads that no attachment refers to yet: what stays here was refused or rolled back after its bytes were kept,
-- and is collected. The row is also the lock between one that collects and one that keeps the same bytes again.
create table unattached_content (
    id        uuid        primary key default gen_random_uuid(),
    sha256    text        not null unique,
    stored_at timestamptz not null
);

create index unattached_content_stored on unattached_content (stored_at);
create index attachment_sha256 on attachment (sha256);
