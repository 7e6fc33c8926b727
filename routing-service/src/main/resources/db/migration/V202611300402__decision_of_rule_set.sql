-- The rule set of a decision (rule_version is its number), what matched, and proposals to end a complaint, which the coordinator confirms.
alter table routing_decision
    add column rule_set_id uuid,
    add column matched text,
    add column outside_body_code text,
    drop constraint routing_decision_outcome_check,
    add constraint routing_decision_outcome_check
        check (outcome in ('ROUTED', 'TRIAGE', 'OUTSIDE_BODY', 'ARCHIVE')) not valid;
