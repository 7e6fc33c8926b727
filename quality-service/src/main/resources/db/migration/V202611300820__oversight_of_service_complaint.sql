-- A complaint that accuses staff goes to the inspectorate, and the agency that it accuses must not learn of it by a figure: such complaints
-- are not counted. The table is new in this release.
alter table service_complaint add column oversight boolean not null default false;

drop index service_complaint_service;
create index service_complaint_service on service_complaint (service_code, arrived_at) include (kind, resolved_at, late)
    where service_code is not null and not oversight;
