-- Actions that follow up what was agreed in a settlement meeting; they may be due in hours.
alter table ombudsman_action
    add column due_in_hours int check (due_in_hours > 0),
    drop constraint ombudsman_action_product_check,
    add constraint ombudsman_action_product_check
        check (product in ('CORRECTIVE_ACTION', 'IMPROVEMENT_SUGGESTION', 'SUGGESTION_OF_PERFECTION', 'RECOMMENDATION',
                           'AGREEMENT'));
