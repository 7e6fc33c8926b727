-- The consultation forum of a standard, if this system knows it. An earlier forum has only its name.
alter table standard add column forum_id uuid references forum;

create index standard_forum on standard (forum_id) where forum_id is not null;
