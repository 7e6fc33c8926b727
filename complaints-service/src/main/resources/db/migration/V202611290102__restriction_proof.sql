-- Whether a person is recognized by something that only they can present: their account, or contact details that the coordinator gave or
-- that were proven. Others than these anybody can type, so that a submission with them is marked for the coordinator and not refused.
alter table reporter_restriction_subject add column proven boolean not null default true;

-- Whether no account is among the subjects, so that submissions without an account are only marked.
alter table reporter_restriction add column marks_only boolean not null default false;
