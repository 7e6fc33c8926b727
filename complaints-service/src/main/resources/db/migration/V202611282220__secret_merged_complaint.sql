-- A merged complaint that is found to accuse staff no longer belongs to its lead, so it is marked like one whose lead has changed.
create or replace function follow_complaint() returns trigger language plpgsql as $$
begin
    update complaint_merge set lead_changed_at = clock_timestamp() where lead_id = new.id;
    if new.oversight and not old.oversight then
        update complaint_merge set lead_changed_at = clock_timestamp() where complaint_id = new.id;
    end if;
    perform refresh_duplicate_candidate(new.id);
    return null;
end $$;
