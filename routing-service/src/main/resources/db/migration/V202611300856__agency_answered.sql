-- Whether somebody answers for an agency at present, as the directory says.
alter table agency add column answered boolean not null default true;
