-- The suggestion of a decision with its candidates and words; and decisions that a suggestion made alone.
alter table routing_decision
    add column suggestion jsonb,
    drop constraint routing_decision_decided_by_check,
    add constraint routing_decision_decided_by_check
        check (decided_by in ('RULE', 'COORDINATOR', 'AGENCY', 'RECALL', 'MODEL')) not valid;
