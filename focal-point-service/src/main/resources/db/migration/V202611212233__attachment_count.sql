-- How many files a case has: cases without any, nearly all, cost no further read.
alter table agency_case add attachment_count int not null default 0 check (attachment_count >= 0);
