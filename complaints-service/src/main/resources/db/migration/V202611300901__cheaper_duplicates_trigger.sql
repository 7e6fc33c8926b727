-- As before, without a call of the function for a complaint that is not among the candidates, as nearly all are not: each call plans its
-- statement again, which costs more than the look-up.
create or replace function follow_complaint() returns trigger language plpgsql as $$
begin
    update complaint_merge set lead_changed_at = clock_timestamp() where lead_id = new.id;
    if new.oversight and not old.oversight then
        update complaint_merge set lead_changed_at = clock_timestamp() where complaint_id = new.id;
    end if;
    if exists (select from duplicate_candidate d where d.complaint_id = new.id) then
        perform refresh_duplicate_candidate(new.id);
    end if;
    return null;
end $$;
