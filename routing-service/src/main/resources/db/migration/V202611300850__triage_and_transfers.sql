-- The triage queue by due date, claims of coordinators, and returns: after the second one the regional secretary decides.
alter table complaint_routing
    add column due_at timestamptz,
    add column answer_due_at timestamptz,
    add column claimed_by text,
    add column claimed_by_name text,
    add column claimed_until timestamptz,
    add column returns int not null default 0,
    add column to_secretary boolean not null default false;
