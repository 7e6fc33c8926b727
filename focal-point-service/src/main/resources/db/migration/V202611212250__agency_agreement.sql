-- When an agency signed the focal-point agreement with the Ombudsman. Being a focal-point agency is having signed.
alter table agency add column agreement_date date;

update agency set agreement_date = date '2022-05-18' where focal_point;

alter table agency add check (focal_point = (agreement_date is not null));
