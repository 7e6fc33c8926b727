-- Decisions that a coordinator confirmed by verifying the complaint while the agency had it.
create table routing_confirmation (
    decision_id  uuid        primary key references routing_decision (id),
    confirmed_at timestamptz not null
);
