-- The last claim of a coordinator on a complaint in triage, from events of routing-service. A claim that has ended is deleted after a day.
create table triage_claim (
    complaint_id  uuid        primary key,
    round         int         not null check (round > 0),
    claimed_by    text        not null,
    claimed_until timestamptz not null,
    event_version bigint      not null
);

create index triage_claim_ended on triage_claim (claimed_until);
