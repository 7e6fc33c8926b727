-- Number of the description with which the substitute was stored. An instance of the release before changes event_version alone; the
-- substitute is then out of date, and nothing is said about it.
alter table agency add column substitute_version bigint not null default 0;
update agency set substitute_version = event_version;
