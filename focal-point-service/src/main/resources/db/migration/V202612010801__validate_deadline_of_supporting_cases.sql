-- Reads the table while others read and write it.
alter table deadline validate constraint deadline_subject_kind_check;
