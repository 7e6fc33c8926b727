-- The list of complaints about a service, newest first. The whole table is read while others write to it; what an attempt that was ended
-- has left is removed first.
drop index concurrently if exists complaint_service;
create index concurrently complaint_service on complaint (service_code, id) where service_code is not null;
