-- The agency that the reporter thinks is responsible, and the party that the complaint accuses. Unit and person of that party are personal
-- data of others than the reporter, so they are encrypted like the identity; the code of an agency names nobody.
alter table complaint
    add column named_agency text,
    add column accused_agency text,
    add column accused_key_id text,
    add column accused_sealed bytea;
