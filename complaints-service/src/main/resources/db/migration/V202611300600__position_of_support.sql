-- Numbers supports in the order in which they are made, so that a page of a person's supports begins at such a number. The id of a
-- complaint in its place would tell the complaint of which only the public number may be known. The table is new in this release.
alter table complaint_support add column position bigint generated always as identity;

drop index complaint_support_supporter;
create index complaint_support_supporter on complaint_support (supporter, position);
