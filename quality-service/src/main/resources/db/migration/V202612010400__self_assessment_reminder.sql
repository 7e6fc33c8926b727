-- Last day of the self-assessment, of which the unit is reminded. Assessments that are open now get 30 days from now on; the others are
-- past it. There is one for each unit and instrument, so that both indexes and the update take moments.
alter table assessment add column self_due_on date, add column next_reminder_on date;

update assessment set self_due_on = current_date + 30, next_reminder_on = current_date + 23 where state = 'OPEN';

create index assessment_reminder on assessment (next_reminder_on, id) where state = 'OPEN';
