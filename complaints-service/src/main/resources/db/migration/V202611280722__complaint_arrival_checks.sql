alter table complaint validate constraint complaint_channel_check;
alter table complaint validate constraint complaint_keyed_in_check;
