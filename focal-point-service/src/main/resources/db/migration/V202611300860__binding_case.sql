-- Cases of a complaint that was returned twice: the regional secretary decided that the agency is responsible, and it may not return them.
alter table agency_case add column binding boolean not null default false;
