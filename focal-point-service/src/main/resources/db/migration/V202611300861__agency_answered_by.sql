-- The person who answers for an agency, as it was published last; null if nobody has been appointed there yet.
alter table agency add column answered_by text check (answered_by in ('FOCAL_POINT', 'DEPUTY', 'HEAD', 'NOBODY'));
