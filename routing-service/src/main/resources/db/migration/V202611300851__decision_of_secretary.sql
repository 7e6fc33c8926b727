-- Decisions of the regional secretary; the agency that returned a complaint, and the agency that it named.
alter table routing_decision
    add column returned_by text,
    add column suggested_agency text,
    drop constraint routing_decision_decided_by_check,
    add constraint routing_decision_decided_by_check
        check (decided_by in ('RULE', 'COORDINATOR', 'AGENCY', 'RECALL', 'MODEL', 'SECRETARY')) not valid,
    drop constraint routing_decision_check2,
    add constraint routing_decision_account_check
        check ((decided_by in ('COORDINATOR', 'SECRETARY')) = (decided_by_account is not null)) not valid;

alter table rule_set_trial_difference
    drop constraint rule_set_trial_difference_corrected_by_check,
    add constraint rule_set_trial_difference_corrected_by_check
        check (corrected_by in ('COORDINATOR', 'AGENCY', 'RECALL', 'SECRETARY')) not valid;
