-- Counts the changes of policies and calendars, so that every replica sees the latest with one cheap read. Whoever counts
-- a deadline holds the lock shared, whoever changes a rule holds it alone: no deadline is stored that was counted by a
-- rule which had changed before.
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
