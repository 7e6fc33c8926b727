-- The complaints that a draft would send elsewhere, up to a maximum for each trial.
create table rule_set_trial_difference (
    trial_id         uuid not null references rule_set_trial (id),
    complaint_id     uuid not null references complaint_routing (complaint_id),
    in_force         text not null,
    in_force_rule    text not null,
    draft            text not null,
    draft_rule       text not null,
    corrected_to     text,
    corrected_by     text check (corrected_by in ('COORDINATOR', 'AGENCY', 'RECALL')),
    primary key (trial_id, complaint_id)
);

create index rule_set_trial_difference_complaint on rule_set_trial_difference (complaint_id);
