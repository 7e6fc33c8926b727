-- A version that was trained while a coordinator activated another one is not activated.
alter table suggestion_model
    drop constraint suggestion_model_refusal_check,
    add constraint suggestion_model_refusal_check
        check (refusal in ('WORSE', 'TIME_LIMIT', 'ONE_AGENCY', 'COORDINATOR_CHOICE', 'FAILED'));
