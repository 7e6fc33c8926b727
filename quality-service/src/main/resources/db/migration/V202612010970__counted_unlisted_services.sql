-- Complaints that name no listed service are counted like the others: once they are verified, and while they have not ended. Column and
-- index are new in this release.
drop index service_complaint_unlisted;
create index service_complaint_unlisted on service_complaint (arrived_at, service_code)
    where unlisted and not oversight and verified and not ended;
