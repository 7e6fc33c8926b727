-- Places are read from their index alone where a vacuum has marked the page of the complaint as seen by all. After 20,000 submissions to a
-- million complaints, not after 200,000.
alter table complaint set (autovacuum_vacuum_insert_scale_factor = 0.02);
