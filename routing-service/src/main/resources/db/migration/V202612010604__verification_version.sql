-- Position of the last due date of the verification among the events of that deadline: an older event never replaces a newer one.
alter table complaint_routing add column verification_version bigint not null default 0;
