-- Number of attachments of a case. Cases without attachments, which are most, need no further query.
alter table agency_case add attachment_count int not null default 0 check (attachment_count >= 0);
