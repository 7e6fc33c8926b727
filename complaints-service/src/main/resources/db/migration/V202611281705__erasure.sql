-- Since when a complaint has a status that it never leaves, which the time of retention counts from; when its reporter asked for
-- erasure, if it is kept until then; and when its text and its reporter were erased.
alter table complaint
    add column final_since          timestamptz,
    add column erasure_requested_at timestamptz,
    add column erased_at            timestamptz;

update complaint c set final_since = coalesce(
        (select max(t.occurred_at) from timeline_entry t where t.complaint_id = c.id and t.status = c.status), c.submitted_at)
where c.status in ('CLOSED', 'WITHDRAWN', 'ARCHIVED');

-- A trigger, so that every way to a final status sets it.
create function set_final_since() returns trigger language plpgsql as $$
begin
    new.final_since := coalesce(new.final_since, now());
    return new;
end $$;

create trigger complaint_final_since before insert or update of status on complaint
    for each row when (new.status in ('CLOSED', 'WITHDRAWN', 'ARCHIVED')) execute function set_final_since();

-- Complaints whose time of retention ends, oldest first; and those whose reporter asked for erasure.
create index complaint_retention on complaint (kind, final_since) where final_since is not null and erased_at is null;
create index complaint_erasure_requested on complaint (erasure_requested_at, id)
    where erasure_requested_at is not null and erased_at is null;
