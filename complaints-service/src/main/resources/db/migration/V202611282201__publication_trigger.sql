-- A trigger, so that every way to another status or classification is followed.
create function follow_published_complaint() returns trigger language plpgsql as $$
begin
    update complaint_publication
    set kind = new.kind, category_code = new.category_code, district_code = new.district_code, status = new.status
    where complaint_id = new.id;
    return null;
end $$;

create trigger complaint_publication_follows
    after update of kind, category_code, district_code, status on complaint for each row
    when ((old.kind, old.category_code, old.district_code, old.status)
        is distinct from (new.kind, new.category_code, new.district_code, new.status))
    execute function follow_published_complaint();
