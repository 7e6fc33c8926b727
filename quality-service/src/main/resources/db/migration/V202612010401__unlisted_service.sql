-- A reporter may name any code: whether a service with a published standard had it when the complaint arrived. Such complaints are counted
-- with no standard, and shown to the bureau with the code. The table is new in this release.
alter table service_complaint add column unlisted boolean not null default false;

update service_complaint c set unlisted = true
where c.service_code is not null
  and not exists (select from public_service s where s.code = c.service_code and s.search is not null);

create index service_complaint_unlisted on service_complaint (arrived_at, service_code) where unlisted and not oversight;
