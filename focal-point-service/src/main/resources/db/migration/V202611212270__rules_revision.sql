-- Revision of policies and calendars; every replica detects a change with one read. A calculation of a deadline holds the
-- lock shared, a change of a rule holds it exclusively: no deadline is stored that was calculated with outdated rules.
create table rules_revision (
    only_one boolean primary key default true check (only_one),
    revision bigint  not null
);

insert into rules_revision (revision) values (1);

create function rules_changed() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(7150001);
    update rules_revision set revision = revision + 1;
    return null;
end
$$;
