-- The record of changes of an assessment: its pages for the unit, which has no changes of F-02 until they are signed, and whether an account
-- has filled in a form. The tables are new in this release.
create index assessment_change_self on assessment_change (assessment_id, id) where form = 'F01';
create index assessment_change_account on assessment_change (assessment_id, account);

-- Reminders of earlier years that are not sent any more, which are deleted.
create index coverage_reminder_ended on coverage_reminder (year) where next_on is null;
