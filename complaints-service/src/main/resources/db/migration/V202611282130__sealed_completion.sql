-- What a reporter adds to complete a complaint may tell who the reporter is, so it is encrypted like the identity. V202611282131 encrypts
-- what was readable. The readable column stays for instances of the earlier version; what they write is encrypted by the rotation.
alter table complaint
    add column completion_key_id text,
    add column completion_sealed bytea;

create index complaint_completion_key on complaint (completion_key_id, id) where completion_key_id is not null;
create index complaint_completion_plain on complaint (id) where completion is not null;
