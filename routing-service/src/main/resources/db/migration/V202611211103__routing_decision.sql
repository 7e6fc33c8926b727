-- All decisions about a complaint, with their reasons. Rows are never changed or deleted.
create table routing_decision (
    id                 uuid        primary key,
    complaint_id       uuid        not null references complaint_routing (complaint_id),
    round              int         not null check (round > 0),
    outcome            text        not null check (outcome in ('ROUTED', 'TRIAGE')),
    agency_code        text,
    agency_name        text,
    rule_id            uuid,
    rule_code          text,
    rule_version       int,
    explanation_id     text        not null,
    explanation_en     text        not null,
    reason             text,
    decided_by         text        not null check (decided_by in ('RULE', 'COORDINATOR', 'AGENCY')),
    decided_by_account text,
    decided_at         timestamptz not null,
    check ((outcome = 'ROUTED') = (agency_code is not null)),
    check ((outcome = 'ROUTED') = (agency_name is not null)),
    check ((decided_by = 'COORDINATOR') = (decided_by_account is not null))
);

create index routing_decision_complaint on routing_decision (complaint_id, decided_at desc, id desc);

-- A round goes to one agency: of two concurrent decisions of coordinators, the second one is refused.
create unique index routing_decision_round on routing_decision (complaint_id, round) where outcome = 'ROUTED';
