-- Attempts of trials and trainings, after which they fail, with the reason of the last one. Ended trials by time, for their deletion.
alter table rule_set_trial
    add column attempts int not null default 0,
    add column failure text,
    drop constraint rule_set_trial_state_check,
    add constraint rule_set_trial_state_check check (state in ('WAITING', 'RUNNING', 'CANCELLED', 'FINISHED', 'FAILED'));

create index rule_set_trial_ended on rule_set_trial (ended_at, id) where ended_at is not null;

alter table suggestion_control
    add column attempts int not null default 0,
    add column failure text;

alter table suggestion_model add column failure text;
