-- Each dossier of a referred complaint that was issued: to whom, and the manifest by which the archive is recognized.
create table ombudsman_dossier (
    id                uuid        primary key,
    complaint_id      uuid        not null,
    account           text        not null,
    reporter_included boolean     not null,
    key_id            text        not null,
    manifest_sha256   text        not null,
    issued_at         timestamptz not null
);
create index ombudsman_dossier_complaint on ombudsman_dossier (complaint_id, id);
