-- The agency as a filter of the public list, kept by the trigger like the status.
alter table complaint_publication add column agency_code text;

update complaint_publication p set agency_code = c.agency_code from complaint c where c.id = p.complaint_id;

create index complaint_publication_agency on complaint_publication (agency_code, position);

create or replace function follow_published_complaint() returns trigger language plpgsql as $$
begin
    update complaint_publication
    set kind = new.kind, category_code = new.category_code, district_code = new.district_code, status = new.status,
        agency_code = new.agency_code
    where complaint_id = new.id;
    return null;
end $$;

create or replace trigger complaint_publication_follows
    after update of kind, category_code, district_code, status, agency_code on complaint for each row
    when ((old.kind, old.category_code, old.district_code, old.status, old.agency_code)
        is distinct from (new.kind, new.category_code, new.district_code, new.status, new.agency_code))
    execute function follow_published_complaint();
