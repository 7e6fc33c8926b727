-- Complaints that the coordinator merged into another one.
alter table complaint_routing
    drop constraint complaint_routing_state_check,
    add constraint complaint_routing_state_check
        check (state in ('ROUTED', 'IN_TRIAGE', 'WITHDRAWN', 'ARCHIVED', 'MERGED')) not valid;
