-- Attachments of complaints. The original is stored encrypted with a key of its own (sealed_key), which is encrypted with the key
-- sealed_key_id of personal data; the copy has no metadata of the device. An attachment of an erased complaint has neither.
create table complaint_attachment (
    id              uuid        primary key,
    complaint_id    uuid        not null references complaint (id),
    message_id      uuid,
    purpose         text        not null check (purpose in ('EVIDENCE', 'MESSAGE', 'ANSWER', 'LETTER_SCAN')),
    uploader        text        not null check (uploader in ('reporter', 'coordinator') or uploader like 'agency:%'),
    name            text        not null,
    kind            text        not null,
    size            bigint      not null check (size > 0),
    sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    cleaned         boolean     not null,
    original_kind   text        not null,
    original_size   bigint      not null check (original_size > 0),
    original_sha256 text        not null check (original_sha256 ~ '^[0-9a-f]{64}$'),
    sealed_sha256   text        not null check (sealed_sha256 ~ '^[0-9a-f]{64}$'),
    sealed_key_id   text        not null,
    sealed_key      bytea       not null,
    scan            text        not null check (scan in ('PENDING', 'CLEAN', 'INFECTED', 'UNSCANNED')),
    uploaded_at     timestamptz not null,
    check (message_id is null or purpose = 'MESSAGE')
);

create index complaint_attachment_complaint on complaint_attachment (complaint_id, id);
create index complaint_attachment_message on complaint_attachment (message_id, id) where message_id is not null;
create index complaint_attachment_sha256 on complaint_attachment (sha256);
create index complaint_attachment_sealed on complaint_attachment (sealed_sha256);
create index complaint_attachment_key on complaint_attachment (sealed_key_id, id);
create index complaint_attachment_scan on complaint_attachment (uploaded_at) where scan in ('PENDING', 'UNSCANNED');
