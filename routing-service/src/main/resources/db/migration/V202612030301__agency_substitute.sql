-- The person who answers for an agency because no focal point is active there; null if one is, nobody does, or the directory has not said.
alter table agency add column substitute text check (substitute in ('DEPUTY', 'HEAD'));
