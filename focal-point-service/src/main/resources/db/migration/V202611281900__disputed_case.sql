-- Whether the reporter has disputed an answer in this case: only then the agency may uphold it.
alter table agency_case
    add column disputed boolean not null default false;
