-- Complaints that the coordinator archived, and decisions that followed from a recall.
alter table complaint_routing
    drop constraint complaint_routing_state_check,
    add constraint complaint_routing_state_check
        check (state in ('ROUTED', 'IN_TRIAGE', 'WITHDRAWN', 'ARCHIVED')) not valid;

alter table routing_decision
    drop constraint routing_decision_decided_by_check,
    add constraint routing_decision_decided_by_check
        check (decided_by in ('RULE', 'COORDINATOR', 'AGENCY', 'RECALL')) not valid;
