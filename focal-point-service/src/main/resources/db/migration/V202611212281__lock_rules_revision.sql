-- Keeps the rules from changing until the transaction ends and says at which revision they are. A function, so that it is
-- one round trip and still looks only after it has the lock.
create function lock_rules_revision() returns bigint language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock_shared(7150001);
    return (select revision from rules_revision);
end
$$;
