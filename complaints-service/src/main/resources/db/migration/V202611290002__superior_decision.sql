-- The decision of the superior about an answer. While it is awaited, the complaint is not closed for want of a reply. Requests of earlier
-- releases have no deadline for the decision, so that their complaints are closed as before.
alter table complaint
    add column superior_decision text
        check (superior_decision in ('ANSWER_STANDS', 'REOPEN', 'OVERDUE', 'LAPSED'));

update complaint set superior_decision = 'OVERDUE' where superior_review_at is not null;

-- The superior is an actor of the timeline. A later migration validates the check, without the exclusive lock of this one.
alter table timeline_entry
    drop constraint timeline_entry_actor_check,
    add constraint timeline_entry_actor_check
        check (actor in ('REPORTER', 'SYSTEM', 'COORDINATOR', 'AGENCY', 'SUPERIOR')) not valid;
