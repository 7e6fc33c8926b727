-- The time of the approval of an answer, which is sent afterwards. Unknown for answers that were approved before.
alter table ombudsman_letter add answer_approved_at timestamptz;
