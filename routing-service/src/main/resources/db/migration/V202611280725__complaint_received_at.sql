-- The time of arrival of a complaint, if that was before its submission: each routing event contains it.
alter table complaint_routing add column received_at timestamptz;
