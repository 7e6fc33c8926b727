-- Identities of reporters, encrypted with a key outside the database, and keyed hashes by which they are found. An anonymous
-- complaint has no hashes. Separate from the complaint, so that no query for officers reads it by accident.
create table reporter_identity (
    complaint_id    uuid    primary key references complaint (id),
    key_id          text    not null,
    sealed          bytea   not null,
    email_hash      bytea,
    phone_hash      bytea,
    nik_hash        bytea,
    -- Whether the agency may contact the reporter of a confidential complaint by name.
    contact_by_name boolean not null
);

-- Identities under an earlier key, which are encrypted again.
create index reporter_identity_key on reporter_identity (key_id, complaint_id);
-- Complaints of the same person, newest first.
create index reporter_identity_email on reporter_identity (email_hash, complaint_id) where email_hash is not null;
create index reporter_identity_phone on reporter_identity (phone_hash, complaint_id) where phone_hash is not null;
create index reporter_identity_nik on reporter_identity (nik_hash, complaint_id) where nik_hash is not null;
