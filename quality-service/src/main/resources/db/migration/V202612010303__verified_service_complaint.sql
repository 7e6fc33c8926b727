-- Only complaints that the coordinator has verified are counted, and none that was archived or withdrawn. Those from before this was kept
-- count as verified when they arrived.
alter table service_complaint add column verified boolean not null default true;
alter table service_complaint alter column verified set default false;
alter table service_complaint add column verified_at timestamptz;
alter table service_complaint add column ended boolean not null default false;
