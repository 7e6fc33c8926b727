-- An attachment of a case. Its bytes are stored in a file named by their hash.
create table attachment (
    id          uuid        primary key,
    case_id     uuid        not null references agency_case (id),
    name        text        not null check (name <> ''),
    kind        text        not null check (kind in ('JPEG', 'PNG', 'WEBP', 'PDF', 'DOCX', 'XLSX')),
    size        bigint      not null check (size > 0),
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    internal    boolean     not null,
    attached_at timestamptz not null
);

create index attachment_case on attachment (case_id, id);
