-- The complaints that a draft would send elsewhere, up to a maximum for each trial. Complaints are never deleted, so that no foreign key
-- and no index by complaint is needed.
create table rule_set_trial_difference (
    trial_id         uuid not null references rule_set_trial (id),
    complaint_id     uuid not null,
    in_force         text not null,
    in_force_rule    text not null,
    draft            text not null,
    draft_rule       text not null,
    corrected_to     text,
    corrected_by     text check (corrected_by in ('COORDINATOR', 'AGENCY', 'RECALL')),
    primary key (trial_id, complaint_id)
);
