-- Publications of rule sets. The one with the highest sequence is in force. Going back is publishing an older set again.
create table rule_set_publication (
    sequence     bigint      primary key generated always as identity,
    rule_set_id  uuid        not null references rule_set (id),
    published_at timestamptz not null,
    published_by text        not null,
    reason       text        not null
);

create index rule_set_publication_rule_set on rule_set_publication (rule_set_id, sequence desc);
