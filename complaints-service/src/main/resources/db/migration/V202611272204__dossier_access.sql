-- Each time at which the part of this service was handed out for a dossier of the Ombudsman: to whom, and with whose identity.
create table dossier_access (
    id                uuid        primary key,
    complaint_id      uuid        not null references complaint (id),
    account           text        not null,
    reporter_included boolean     not null,
    accessed_at       timestamptz not null
);
create index dossier_access_complaint on dossier_access (complaint_id, id);
