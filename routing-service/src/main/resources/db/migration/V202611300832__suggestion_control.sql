-- One row: whether a certain suggestion decides without a coordinator, and the lease of the replica that trains.
create table suggestion_control (
    id          int         primary key default 1 check (id = 1),
    automatic   boolean     not null,
    changed_by  text        not null,
    changed_at  timestamptz not null,
    reason      text        not null,
    version     bigint      not null,
    lease_token uuid,
    lease_until timestamptz
);

insert into suggestion_control (automatic, changed_by, changed_at, reason, version)
values (false, 'system', now(), 'Suggest only, until a coordinator decides otherwise', 0);
