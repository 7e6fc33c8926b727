-- The referred complaint that an event is about. Readers who are excluded from a matter that links it do not see the event.
alter table ombudsman_stream_event add column complaint_id uuid;
