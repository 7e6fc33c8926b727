-- Trials of rule sets on past complaints. One replica works on a trial while it has the lease.
create table rule_set_trial (
    id               uuid        primary key,
    rule_set_id      uuid        not null references rule_set (id),
    rule_set_version bigint      not null,
    compared_with    uuid        not null references rule_set (id),
    state            text        not null check (state in ('WAITING', 'RUNNING', 'CANCELLED', 'FINISHED')),
    since            timestamptz,
    maximum          int         not null check (maximum > 0),
    examined         int         not null,
    report           jsonb,
    requested_by     text        not null,
    requested_at     timestamptz not null,
    ended_at         timestamptz,
    lease_token      uuid,
    lease_until      timestamptz
);

create index rule_set_trial_rule_set on rule_set_trial (rule_set_id, requested_at desc, id desc);
create index rule_set_trial_compared_with on rule_set_trial (compared_with);
create index rule_set_trial_due on rule_set_trial (requested_at, id) where state in ('WAITING', 'RUNNING');
