-- Each time at which staff read a complaint with the identity of its reporter, or took it into a dossier of the Ombudsman. The
-- reporter sees those with their identity.
alter table dossier_access rename to complaint_access;
alter index dossier_access_pkey rename to complaint_access_pkey;
alter index dossier_access_complaint rename to complaint_access_complaint;
alter table complaint_access
    add column reporter_id text,
    add column role        text not null default 'ombudsman',
    add column agency_code text,
    add column purpose     text not null default 'DOSSIER' check (purpose in ('COMPLAINT', 'DOSSIER', 'SAME_PERSON'));
-- Earlier rows are readings of dossiers by the liaison of the Ombudsman; later ones say what they are.
update complaint_access a set reporter_id = c.reporter_id from complaint c where c.id = a.complaint_id;
alter table complaint_access
    alter column role drop default,
    alter column purpose drop default;

create index complaint_access_reporter on complaint_access (reporter_id, id) where reporter_included;
