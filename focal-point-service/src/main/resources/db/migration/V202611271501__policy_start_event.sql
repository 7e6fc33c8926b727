-- The event from which a policy counts. Without one it is the usual event of the procedure: the routing of a complaint, the
-- receipt of a letter of the Ombudsman.
alter table deadline_policy
    add column start_event text check (start_event in ('RECEIVED', 'COMPLETE', 'ROUTED', 'SENT'));

-- Existing installations count as new ones do, unless an administrator changed the policy.
update deadline_policy set start_event = 'SENT'
where subject = 'OMBUDSMAN_CASE' and stage = 'REPORTER_COMMENT_ON_FINDINGS' and changed_by is null;
