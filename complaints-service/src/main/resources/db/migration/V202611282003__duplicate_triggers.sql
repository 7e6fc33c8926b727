-- Triggers, so that every way to another status, classification or erasure is followed.
create function refresh_duplicate_candidate(id_of_complaint uuid) returns void language sql as $$
    update duplicate_candidate d
    set category_code = c.category_code,
        district_code = c.district_code,
        open = c.status not in ('CLOSED', 'WITHDRAWN', 'ARCHIVED') and not c.confidential and not c.oversight
            and c.erased_at is null and not exists (select from complaint_merge m where m.complaint_id = c.id)
    from complaint c
    where d.complaint_id = id_of_complaint and c.id = d.complaint_id
$$;

create function follow_complaint() returns trigger language plpgsql as $$
begin
    update complaint_merge set lead_changed_at = clock_timestamp() where lead_id = new.id;
    perform refresh_duplicate_candidate(new.id);
    return null;
end $$;

create trigger complaint_duplicates
    after update of status, oversight, category_code, district_code, erased_at on complaint for each row
    when ((old.status, old.oversight, old.category_code, old.district_code, old.erased_at)
        is distinct from (new.status, new.oversight, new.category_code, new.district_code, new.erased_at))
    execute function follow_complaint();

create function follow_merge() returns trigger language plpgsql as $$
begin
    perform refresh_duplicate_candidate(case when tg_op = 'DELETE' then old.complaint_id else new.complaint_id end);
    return null;
end $$;

create trigger complaint_merge_duplicates after insert or delete on complaint_merge
    for each row execute function follow_merge();
