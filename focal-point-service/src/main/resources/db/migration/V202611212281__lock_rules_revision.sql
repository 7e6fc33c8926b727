-- Locks the rules until the transaction ends, and returns their revision. It is a function, so that locking and reading
-- need one round trip and the revision is read after the lock is held.
create function lock_rules_revision() returns bigint language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock_shared(7150001);
    return (select revision from rules_revision);
end
$$;
