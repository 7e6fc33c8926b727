-- The complaints that matters of the Ombudsman link, each with the readers who are excluded from the matter, as digests. A link
-- from before this table has no row until the state of its matter is published. The array is of the type to which Hibernate casts
-- the values that it looks up in it.
create table matter_link (
    complaint_id     uuid      not null references complaint (id),
    matter_id        uuid      not null,
    excluded_readers varchar[] not null,
    primary key (complaint_id, matter_id)
);

create index matter_link_matter on matter_link (matter_id);
-- The links that exclude a reader, which are few: the list of a liaison leaves out their complaints.
create index matter_link_excluded on matter_link using gin (excluded_readers) with (fastupdate = off);
