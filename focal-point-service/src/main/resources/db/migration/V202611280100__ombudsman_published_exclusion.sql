-- The links and excluded readers of a matter as they were published last. A matter that has links and no row is published by the
-- next run of the job.
create table ombudsman_published_exclusion (
    matter_id     uuid   primary key references ombudsman_matter (id),
    complaint_ids uuid[] not null,
    readers       text[] not null
);
