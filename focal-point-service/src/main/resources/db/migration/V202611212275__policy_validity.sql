-- A policy is valid from a day until another version replaces it. A deadline refers to the version with which it started.
alter table deadline_policy drop constraint deadline_policy_pkey;
alter table deadline_policy
    add column id           bigint  generated always as identity primary key,
    add column office_hours boolean not null default false,
    add column escalations  jsonb,
    add column valid_from   date    not null default '2000-01-01',
    add column valid_until  date,
    add column changed_by   text,
    add check (valid_until > valid_from);

create unique index deadline_policy_from on deadline_policy (subject, stage, valid_from);
create unique index deadline_policy_latest on deadline_policy (subject, stage) where valid_until is null;

create trigger deadline_policy_changed after insert or update or delete on deadline_policy
    for each statement execute function rules_changed();
