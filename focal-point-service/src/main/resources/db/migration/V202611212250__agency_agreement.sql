-- The day on which an agency signed the focal-point agreement with the Ombudsman. An agency with the agreement is a
-- focal-point agency.
alter table agency add column agreement_date date;

update agency set agreement_date = date '2022-05-18' where focal_point;

alter table agency add check (focal_point = (agreement_date is not null));
