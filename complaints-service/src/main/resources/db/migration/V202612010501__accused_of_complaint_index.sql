-- The accused parties under a key, for its exchange. The whole table is read while others write to it; what an attempt that was ended has
-- left is removed first.
drop index concurrently if exists complaint_accused_key;
create index concurrently complaint_accused_key on complaint (accused_key_id, id) where accused_key_id is not null;
