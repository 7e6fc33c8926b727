-- Reads the table while others read and write it.
alter table agency_case validate constraint agency_case_status_check;
