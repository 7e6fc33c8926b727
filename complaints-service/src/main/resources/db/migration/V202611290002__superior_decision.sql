-- The decision of the superior about an answer. While it is awaited, the complaint is not closed for want of a reply. Requests of earlier
-- releases have no deadline for the decision, so that their complaints are closed as before: rows of before this migration read as overdue.
-- The default writes none of them, and ends at once; it means nothing without a request.
alter table complaint add column superior_decision text default 'OVERDUE';
alter table complaint alter column superior_decision drop default;
alter table complaint
    add constraint complaint_superior_decision_check
        check (superior_decision in ('ANSWER_STANDS', 'REOPEN', 'OVERDUE', 'LAPSED')) not valid;

-- A closed complaint that the superior reopens is no longer kept for a time of retention only.
create function clear_final_since() returns trigger language plpgsql as $$
begin
    new.final_since := null;
    return new;
end $$;

create trigger complaint_reopened before update of status on complaint
    for each row when (old.status = 'CLOSED' and new.status not in ('CLOSED', 'WITHDRAWN', 'ARCHIVED'))
    execute function clear_final_since();

-- The superior is an actor of the timeline. A later migration validates the checks, without the exclusive lock of this one.
alter table timeline_entry
    drop constraint timeline_entry_actor_check,
    add constraint timeline_entry_actor_check
        check (actor in ('REPORTER', 'SYSTEM', 'COORDINATOR', 'AGENCY', 'SUPERIOR')) not valid;
