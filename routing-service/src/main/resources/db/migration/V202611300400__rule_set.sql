-- Versions of the routing rules. A version that has been published never changes; routing_rule holds the rules of earlier releases,
-- from which the first version is made.
create table rule_set (
    id         uuid        primary key,
    number     int         not null unique check (number > 0),
    state      text        not null check (state in ('DRAFT', 'TRIAL', 'PUBLISHED')),
    title      text        not null,
    reason     text        not null,
    based_on   uuid        references rule_set (id),
    rules      jsonb       not null,
    created_by text        not null,
    created_at timestamptz not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    version    bigint      not null
);

create index rule_set_based_on on rule_set (based_on);
