-- The history of the directory. Rows are only added.
create table directory_change (
    id           uuid        primary key,
    agency_code  text        not null,
    at           timestamptz not null,
    actor        text        not null,
    actor_role   text        not null,
    subject      text        not null check (subject in ('AGENCY', 'UNIT', 'FOCAL_POINT', 'SETTINGS', 'CANNED_REPLY')),
    subject_id   text        not null,
    action       text        not null check (action in ('ADDED', 'CHANGED', 'REMOVED')),
    before       jsonb,
    after        jsonb,
    check ((action = 'ADDED') = (before is null)),
    check ((action = 'REMOVED') = (after is null))
);

create index directory_change_agency on directory_change (agency_code, at desc, id desc);

create function reject_directory_change_update() returns trigger language plpgsql as $$
begin
    raise exception 'Entries of the directory history cannot be changed';
end $$;

create trigger reject_directory_change_update before update or delete on directory_change
    for each row execute function reject_directory_change_update();
