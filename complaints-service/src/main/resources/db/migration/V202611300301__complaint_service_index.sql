-- The list of complaints about a service, newest first. No complaint names one yet; the index is empty when it is made.
create index complaint_service on complaint (service_code, id) where service_code is not null;
