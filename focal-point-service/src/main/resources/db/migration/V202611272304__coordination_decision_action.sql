-- A decision about a matter can be followed up as an action of the matter, and then is not open itself.
alter table coordination_decision
    add column action_id uuid references ombudsman_action (id),
    drop constraint coordination_decision_state_check,
    add constraint coordination_decision_state_check check (state in ('OPEN', 'DONE', 'CANCELLED', 'ACTION')),
    add constraint coordination_decision_action_check
        check ((state = 'ACTION') = (action_id is not null) and (action_id is null or matter_id is not null));

create index coordination_decision_action on coordination_decision (action_id);
