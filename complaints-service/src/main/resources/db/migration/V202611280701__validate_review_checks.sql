alter table complaint validate constraint complaint_complexity;
alter table complaint validate constraint complaint_completeness_state;
