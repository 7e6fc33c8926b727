-- Complaints that were answered before there was a verification do not wait for it.
update complaint set verify_by = null where status = 'RESPONDED' and verified_at is null and verify_by is not null;
